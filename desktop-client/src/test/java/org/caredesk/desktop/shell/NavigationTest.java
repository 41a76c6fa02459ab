package org.caredesk.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.layout.Region;
import org.caredesk.desktop.ui.Action;
import org.junit.jupiter.api.Test;

class NavigationTest {

  private static final Route.Day TODAY = new Route.Day(LocalDate.of(2026, 11, 16));
  private static final Route.Day TOMORROW = new Route.Day(LocalDate.of(2026, 11, 17));

  private final List<String> log = new ArrayList<>();
  private final List<TestScreen> opened = new ArrayList<>();
  private final Navigation navigation =
      new Navigation(new TestWorkplace(), screen -> log.add("show " + screen));

  @Test
  void a_screen_is_opened_when_it_is_first_asked_for() {
    navigation.go(TODAY);
    assertThat(log).containsExactly("show Day1", "activate Day1");
    assertThat(navigation.route().get()).isEqualTo(TODAY);
  }

  @Test
  void the_screen_in_view_may_go_to_another_route_itself() {
    navigation.go(TODAY);
    navigation.go(TOMORROW);
    assertThat(opened).hasSize(1);
    assertThat(navigation.route().get()).isEqualTo(TOMORROW);
  }

  @Test
  void the_screen_before_is_deactivated_and_found_again_on_the_way_back() {
    navigation.go(TODAY);
    navigation.go(new Route.Patient(UUID.randomUUID()));
    navigation.back();
    assertThat(log)
        .containsExactly(
            "show Day1",
            "activate Day1",
            "deactivate Day1",
            "show Patient2",
            "activate Patient2",
            "deactivate Patient2",
            "show Day1",
            "activate Day1");
  }

  @Test
  void going_back_at_the_beginning_stays() {
    navigation.go(TODAY);
    navigation.back();
    assertThat(navigation.route().get()).isEqualTo(TODAY);
  }

  @Test
  void a_route_of_nobody_is_not_gone_to() {
    navigation.go(TODAY);
    navigation.go(new Route.Later("nowhere"));
    assertThat(navigation.route().get()).isEqualTo(TODAY);
  }

  @Test
  void only_the_last_screens_are_kept_and_the_others_can_be_collected() throws Exception {
    navigation.go(TODAY);
    WeakReference<Screen> first = new WeakReference<>(opened.getFirst());
    for (int i = 0; i < Navigation.KEPT_SCREENS; i++) {
      navigation.go(new Route.Patient(UUID.randomUUID()));
    }
    opened.clear();
    for (int i = 0; i < 50 && first.get() != null; i++) {
      System.gc();
    }
    assertThat(first.get()).isNull();
  }

  @Test
  void closing_deactivates_what_is_in_view() {
    navigation.go(TODAY);
    navigation.close();
    assertThat(log).last().isEqualTo("deactivate Day1");
  }

  private final class TestScreen implements Screen {
    private final String name;
    private final Class<?> kind;

    TestScreen(Route route) {
      this.kind = route.getClass();
      this.name = kind.getSimpleName() + (opened.size() + 1);
    }

    @Override
    public Region view() {
      return new Region();
    }

    @Override
    public void activate() {
      log.add("activate " + name);
    }

    @Override
    public void deactivate() {
      log.add("deactivate " + name);
    }

    @Override
    public boolean moveTo(Route route) {
      return kind == Route.Day.class && route instanceof Route.Day;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private final class TestWorkplace implements Workplace {
    @Override
    public String id() {
      return "test";
    }

    @Override
    public String icon() {
      return "fth-monitor";
    }

    @Override
    public String text() {
      return "Test";
    }

    @Override
    public List<Section> sections() {
      return List.of();
    }

    @Override
    public Route home() {
      return TODAY;
    }

    @Override
    public List<Action> actions() {
      return List.of();
    }

    @Override
    public Optional<Screen> open(Route route) {
      if (route instanceof Route.Later) {
        return Optional.empty();
      }
      TestScreen screen = new TestScreen(route);
      opened.add(screen);
      return Optional.of(screen);
    }

    @Override
    public String sectionOf(Route route) {
      return "";
    }
  }
}
