package org.caredesk.desktop.shell;

import java.time.Clock;
import java.util.List;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.session.SignedIn;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.directory.HospitalResponse;
import org.jspecify.annotations.Nullable;

/** Puts a shell together for a signed-in person. */
public final class ShellFactory {

  private final Work work;
  private final Texts texts;
  private final Clock clock;

  public ShellFactory(Work work, Texts texts, Clock clock) {
    this.work = work;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The first half: the workplace. Each half takes its own turn on the UI thread.
   *
   * @param hospital the one to begin with
   */
  public Prepared prepare(
      SignedIn session, HospitalResponse hospital, String deskName, Workplace.Factory factory) {
    WindowLayers layers = new WindowLayers(texts, work.timers());
    Later navigator = new Later();
    DeskServices desk =
        new DeskServices(navigator, layers, layers, new CurrentHospital(hospital), deskName);
    WorkplaceContext context =
        new WorkplaceContext(session, desk, work, texts, new Formatting(texts, clock), clock);
    return new Prepared(context, factory.create(context), layers, navigator);
  }

  /** A workplace that still lacks its frame. */
  public static final class Prepared {
    private final WorkplaceContext context;
    private final Workplace workplace;
    private final WindowLayers layers;
    private final Later navigator;

    private Prepared(
        WorkplaceContext context, Workplace workplace, WindowLayers layers, Later navigator) {
      this.context = context;
      this.workplace = workplace;
      this.layers = layers;
      this.navigator = navigator;
    }

    /**
     * The second half: the frame around the workplace.
     *
     * @param desktop menu groups around the shell, the last being sign-out
     */
    public Shell frame(List<List<Action>> desktop) {
      Navigation navigation = new Navigation(workplace, screen -> layers.setScreen(screen.view()));
      navigator.real = navigation;
      return new Shell(context, workplace, layers, navigation, desktop);
    }

    /** The workplace is not wanted after all. */
    public void close() {
      workplace.close();
    }
  }

  /** The workplace needs a navigator and the navigation a workplace; this closes the circle. */
  private static final class Later implements Navigator {
    private @Nullable Navigation real;

    @Override
    public void go(Route route) {
      if (real != null) {
        real.go(route);
      }
    }

    @Override
    public void back() {
      if (real != null) {
        real.back();
      }
    }
  }
}
