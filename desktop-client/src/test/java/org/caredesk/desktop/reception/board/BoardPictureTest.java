package org.caredesk.desktop.reception.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.junit.jupiter.api.Test;

class BoardPictureTest {

  @Test
  void theExpectedAreGroupedByHalfHoursOfTheClock() {
    BoardPicture picture =
        new BusyDay()
            .expected("Pooja", "11:40")
            .expected("Smita", "11:00")
            .expected("Late", "10:20")
            .expected("Noon", "13:00")
            .expected("Half", "11:30")
            .picture();

    assertThat(rows(picture, BoardLane.EXPECTED))
        .containsExactly(
            "UNTIL 2", "Late", "Smita", "BETWEEN 2", "Half", "Pooja", "FROM 1", "Noon");
    assertThat(picture.figures().next()).isEqualTo(BusyDay.at("11:00"));
  }

  @Test
  void theUrgentWaitAboveThoseWhoHaveWaitedLongest() {
    BoardPicture picture =
        new BusyDay()
            .waiting("Ruchi", "11:00", "10:44")
            .waiting("Irfan", "10:40", "10:15")
            .urgent("Sneha", "11:20", "10:48")
            .picture();

    assertThat(rows(picture, BoardLane.WAITING))
        .containsExactly("URGENT 1", "Sneha", "LONGEST_FIRST 2", "Irfan", "Ruchi");
    assertThat(picture.figures().meanWait()).isEqualTo(13);
  }

  @Test
  void aWaitIsLongFromFifteenMinutesAndTooLongFromThirty() {
    List<BoardCard> cards =
        new BusyDay()
            .waiting("A", "10:00", "10:19")
            .waiting("B", "10:20", "10:20")
            .waiting("C", "10:40", "10:34")
            .waiting("D", "11:00", "10:35")
            .picture()
            .cards(BoardLane.WAITING);

    assertThat(cards.stream().map(card -> card.waited(BusyDay.NOW)))
        .containsExactly(
            BoardCard.Wait.TOO_LONG,
            BoardCard.Wait.LONG,
            BoardCard.Wait.LONG,
            BoardCard.Wait.SHORT);
  }

  @Test
  void thoseWhoDidNotComeStandAboveTheDoneAndAreNotCountedAmongThem() {
    BoardPicture picture =
        new BusyDay()
            .over("Anjali", "10:00", AppointmentStatus.COMPLETED)
            .over("Deepak", "09:40", AppointmentStatus.NO_SHOW)
            .over("Rustom", "10:20", AppointmentStatus.COMPLETED)
            .over("Gone", "10:40", AppointmentStatus.CANCELLED)
            .picture();

    assertThat(rows(picture, BoardLane.DONE))
        .containsExactly("NO_SHOW 1", "Deepak", "COMPLETED 2", "Rustom", "Anjali");
    assertThat(picture.counts()).containsEntry(BoardLane.DONE, 2);
    assertThat(picture.figures().noShows()).isEqualTo(1);
  }

  @Test
  void aFilterLeavesOutWhatTheDayLeavesOut() {
    BoardPicture picture =
        BoardPicture.of(
            new BusyDay().expected("Smita", "11:00").inRoom("Seema", "10:20", "10:41").day(),
            (_, visit) -> "Seema".equals(visit.patientName()),
            _ -> false,
            BusyDay.NOW);

    assertThat(picture.rows(BoardLane.EXPECTED)).isEmpty();
    assertThat(rows(picture, BoardLane.WITH_DOCTOR)).containsExactly("BY_TIME 1", "Seema");
    assertThat(picture.figures().busy()).isEqualTo(1);
  }

  @Test
  void aDoctorWhoRunsLateIsNamedWithThoseWhoWait() {
    BoardPicture late =
        new BusyDay()
            .waiting("Irfan", "10:40", "10:15")
            .waiting("Trupti", "11:00", "10:30")
            .picture();
    BoardPicture nobody = new BusyDay().inRoom("Seema", "10:20", "10:41").picture();

    assertThat(late.delays())
        .singleElement()
        .satisfies(
            delay -> {
              assertThat(delay.name()).isEqualTo("Dr. Meera Iyer");
              assertThat(delay.minutes()).isEqualTo(21);
              assertThat(delay.waiting()).isEqualTo(2);
            });
    assertThat(nobody.delays()).isEmpty();
  }

  private static List<String> rows(BoardPicture picture, BoardLane lane) {
    return picture.rows(lane).stream()
        .map(
            row ->
                switch (row) {
                  case BoardRow.Heading heading -> heading.group() + " " + heading.count();
                  case BoardCard card -> card.name();
                })
        .toList();
  }
}
