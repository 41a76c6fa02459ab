package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.junit.jupiter.api.Test;

class LaneLayoutTest {

  @Test
  void whatDoesNotOverlapHasTheWholeWidth() {
    Map<String, LaneLayout.Place> places =
        places(Days.visit("a", "09:00", 30), Days.visit("b", "09:30", 30));

    assertThat(places.values()).containsOnly(LaneLayout.Place.WHOLE);
  }

  @Test
  void aDoubleBookingStandsSideBySide() {
    Map<String, LaneLayout.Place> places =
        places(
            Days.visit("a", "09:00", 30),
            Days.visit("extra", 1, AppointmentStatus.CONFIRMED, "09:15", 30, 1),
            Days.visit("after", "10:00", 30));

    assertThat(places)
        .containsEntry("a", new LaneLayout.Place(0, 2))
        .containsEntry("extra", new LaneLayout.Place(1, 2))
        .containsEntry("after", LaneLayout.Place.WHOLE);
  }

  @Test
  void aTrackIsUsedAgainOnceItIsFree() {
    Map<String, LaneLayout.Place> places =
        places(
            Days.visit("long", "09:00", 60),
            Days.visit("first", "09:00", 30),
            Days.visit("second", "09:30", 30));

    assertThat(places.values()).extracting(LaneLayout.Place::tracks).containsOnly(2);
    assertThat(places.get("first")).isEqualTo(places.get("second"));
  }

  private static Map<String, LaneLayout.Place> places(ScheduleEntry... entries) {
    return LaneLayout.of(Days.column("c", List.of(), entries).entries());
  }
}
