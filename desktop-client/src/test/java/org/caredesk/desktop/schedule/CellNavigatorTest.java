package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.schedule.Days.at;
import static org.caredesk.desktop.schedule.Days.column;
import static org.caredesk.desktop.schedule.Days.cursor;
import static org.caredesk.desktop.schedule.Days.day;
import static org.caredesk.desktop.schedule.Days.free;
import static org.caredesk.desktop.schedule.Days.visit;

import java.time.Duration;
import org.caredesk.desktop.schedule.CellNavigator.Move;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.junit.jupiter.api.Test;

class CellNavigatorTest {
  private static final Duration PAGE = Duration.ofHours(2);

  private final Visit nine = visit("nine", "09:00", 30);
  private final FreeTime halfPast = free("09:30", 30);
  private final Visit ten = visit("ten", "10:00", 30);
  private final Visit long9 = visit("long9", "09:00", 60);
  private final Visit tenThere = visit("tenThere", "10:00", 60);
  private final Visit late = visit("late", "16:00", 30);
  private final ScheduleDay day =
      day(column("a", nine, halfPast, ten, late), column("empty"), column("b", long9, tenThere));

  @Test
  void upAndDownGoFromCellToCellAndStopAtTheEnds() {
    assertThat(move(cursor("a", nine), Move.DOWN).entryId()).isEqualTo(halfPast.id());
    assertThat(move(cursor("a", halfPast), Move.UP).entryId()).isEqualTo("nine");
    assertThat(move(cursor("a", nine), Move.UP).entryId()).isEqualTo("nine");
    assertThat(move(cursor("a", late), Move.DOWN).entryId()).isEqualTo("late");
  }

  @Test
  void sidewaysKeepsTheTimeAndStepsOverEmptyColumns() {
    Cursor there = move(cursor("a", halfPast), Move.ON);

    assertThat(there.columnId()).isEqualTo("b");
    assertThat(there.entryId()).isEqualTo("long9");
    assertThat(move(there, Move.BACK)).isEqualTo(cursor("a", halfPast));
  }

  @Test
  void sidewaysAtAnEdgeStays() {
    assertThat(move(cursor("a", nine), Move.BACK)).isEqualTo(cursor("a", nine));
    assertThat(move(cursor("b", long9), Move.ON)).isEqualTo(cursor("b", long9));
  }

  @Test
  void homeAndEndGoToTheEndsOfTheColumn() {
    assertThat(move(cursor("a", ten), Move.FIRST).entryId()).isEqualTo("nine");
    assertThat(move(cursor("a", ten), Move.LAST).entryId()).isEqualTo("late");
  }

  @Test
  void aPageMovesByItsTimeButAlwaysOneCell() {
    assertThat(move(cursor("a", nine), Move.PAGE_DOWN).entryId()).isEqualTo("ten");
    assertThat(move(cursor("a", ten), Move.PAGE_DOWN).entryId()).isEqualTo("late");
    assertThat(move(cursor("a", late), Move.PAGE_UP).entryId()).isEqualTo("ten");
  }

  @Test
  void aSlotThatWasBookedHandsTheCursorToWhatStandsThereNow() {
    Visit held = visit("held", 1, AppointmentStatus.HELD, "09:30", 30, 0);
    ScheduleDay after = day(column("a", nine, held, ten), column("b", long9));

    Cursor settled = CellNavigator.settle(after, cursor("a", halfPast));

    assertThat(settled).isEqualTo(new Cursor("a", "held", at("09:30")));
  }

  @Test
  void anEntryThatStaysKeepsTheCursorEvenWhenItMoves() {
    ScheduleDay after = day(column("a", visit("nine", "11:00", 30)));

    assertThat(CellNavigator.settle(after, cursor("a", nine))).isEqualTo(cursor("a", nine));
  }

  @Test
  void aColumnThatIsGoneHandsTheCursorToTheFirstOne() {
    ScheduleDay after = day(column("b", long9, tenThere));

    Cursor settled = CellNavigator.settle(after, cursor("a", ten));

    assertThat(settled).isEqualTo(cursor("b", tenThere));
  }

  @Test
  void aDayWithoutCellsHasNoCursor() {
    assertThat(CellNavigator.settle(day(column("a")), cursor("a", ten))).isNull();
    assertThat(CellNavigator.first(day(), at("10:00"))).isNull();
  }

  private Cursor move(Cursor from, Move move) {
    return CellNavigator.move(day, from, move, PAGE);
  }
}
