package org.caredesk.desktop.reception.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardModelTest {
  private final BoardModel model = new BoardModel();

  @Test
  void aNewPictureKeepsTheSelectionOnItsVisitInWhicheverLane() {
    model.show(new BusyDay().expected("Smita", "11:00").expected("Harish", "11:20").picture());
    model.select(BusyDay.id("Harish").toString());
    model.show(
        new BusyDay().expected("Smita", "11:00").waiting("Harish", "11:20", "10:48").picture());

    assertThat(name()).isEqualTo("Harish");
    assertThat(java.util.Objects.requireNonNull(model.selectedProperty().get()).lane())
        .isEqualTo(BoardLane.WAITING);
  }

  @Test
  void theWayBackFromWhoWentOnLeadsToTheNextOne() {
    model.show(
        new BusyDay()
            .waiting("Zubin", "10:20", "10:30")
            .expected("Smita", "11:00")
            .expected("Harish", "11:20")
            .expected("Abdul", "11:40")
            .picture());
    model.select(BusyDay.id("Harish").toString());
    model.show(
        new BusyDay()
            .waiting("Zubin", "10:20", "10:30")
            .expected("Smita", "11:00")
            .waiting("Harish", "11:20", "10:48")
            .expected("Abdul", "11:40")
            .picture());
    model.moveLanes(-1);

    assertThat(name()).isEqualTo("Abdul");
  }

  @Test
  void whoComesIntoThePlaceOfOneWhoIsGoneIsSelected() {
    model.show(
        new BusyDay()
            .expected("Smita", "11:00")
            .expected("Harish", "11:20")
            .expected("Abdul", "11:40")
            .picture());
    model.select(BusyDay.id("Harish").toString());
    model.show(new BusyDay().expected("Smita", "11:00").expected("Abdul", "11:40").picture());

    assertThat(name()).isEqualTo("Abdul");
  }

  @Test
  void theArrowsMoveWithinALaneAndOverEmptyOnes() {
    model.show(
        new BusyDay()
            .expected("Smita", "11:00")
            .expected("Harish", "11:20")
            .inRoom("Seema", "10:20", "10:41")
            .picture());
    model.moveBy(1);
    assertThat(name()).isEqualTo("Smita");
    model.moveBy(1);
    model.moveBy(1);
    assertThat(name()).isEqualTo("Harish");
    model.moveLanes(1);
    assertThat(name()).isEqualTo("Seema");
    model.moveLanes(1);
    assertThat(name()).isEqualTo("Seema");
    model.moveLanes(-1);
    assertThat(name()).isEqualTo("Smita");
  }

  private @Nullable String name() {
    BoardCard card = model.selectedProperty().get();
    return card == null ? null : card.name();
  }
}
