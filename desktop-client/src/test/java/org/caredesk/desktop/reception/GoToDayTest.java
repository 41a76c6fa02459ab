package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.shell.PaletteEntry;
import org.caredesk.desktop.shell.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in the palette of the front desk (SPEC C6); it is Monday 16 November 2026 there. */
class GoToDayTest {
  private final Desk desk = new Desk();
  private final ReceptionWorkplace workplace =
      FxThread.call(() -> new ReceptionWorkplace(desk.context));

  @ParameterizedTest
  @CsvSource({
    "17 nov, 2026-11-17",
    "tomorrow, 2026-11-17",
    "next mon, 2026-11-23",
    "fri, 2026-11-20",
    "24.12., 2026-12-24",
    "2026-11-10, 2026-11-10"
  })
  void aDayThatIsTypedIsGoneTo(String typed, java.time.LocalDate day) {
    List<PaletteEntry> found = search(typed);

    assertThat(found).hasSize(1);
    FxThread.run(() -> found.getFirst().run().run());
    assertThat(desk.went).endsWith(new Route.Day(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nan", "book", "tomorrow 10", "cardio fri"})
  void whatSaysMoreOrLessThanADayIsNone(String typed) {
    assertThat(search(typed)).isEmpty();
  }

  @Test
  void theEntrySaysTheDayInWords() {
    assertThat(search("tomorrow"))
        .extracting(PaletteEntry::title)
        .singleElement()
        .asString()
        .startsWith("Go to ")
        .contains("17", "Nov");
  }

  private List<PaletteEntry> search(String typed) {
    return workplace.paletteSources().stream()
        .flatMap(source -> source.search(typed).stream())
        .toList();
  }
}
