package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GridGeometryTest {
  private final TimeAxis axis = new TimeAxis(Days.ZONE, Days.at("08:00"), Days.at("18:00"));

  @Test
  void aMinuteIsTwoPointTwoPixelsAndGrowsWithTheFont() {
    assertThat(geometry(14, 8, 1308).y(Days.at("08:20"))).isEqualTo(44);
    assertThat(geometry(14, 8, 1308).y(Days.at("08:30"))).isEqualTo(66);
    assertThat(geometry(28, 8, 1308).y(Days.at("08:30"))).isEqualTo(132);
  }

  @Test
  void columnsShareTheWidthUntilTheyWouldBeTooNarrow() {
    assertThat(geometry(14, 8, 1308).columnWidth()).isEqualTo(163.5);
    assertThat(geometry(14, 8, 1148).columnWidth()).isEqualTo(143.5);
    assertThat(geometry(14, 40, 1308).columnWidth()).isEqualTo(1308 / 9.0, within(0.01));
    assertThat(geometry(14, 8, 1148).narrow()).isTrue();
    assertThat(geometry(14, 8, 1308).narrow()).isFalse();
  }

  @Test
  void onlyColumnsInTheWindowShow() {
    GridGeometry geometry =
        new GridGeometry(GridStyle.DOCTORS, 14, axis, 40, 1000, 600, 0, 10.5, 30, 0);

    assertThat(geometry.firstColumn()).isEqualTo(10);
    assertThat(geometry.lastColumn()).isEqualTo(17);
    assertThat(geometry.wholeColumns()).isEqualTo(6);
    assertThat(geometry.shows(Days.at("08:00"), Days.at("08:30"))).isTrue();
    assertThat(geometry.shows(Days.at("13:00"), Days.at("13:30"))).isFalse();
  }

  @Test
  void cardsHaveThreeTwoOrOneLineByTheirHeight() {
    GridGeometry geometry = geometry(14, 8, 1308);

    assertThat(geometry.lines(66)).isEqualTo(3);
    assertThat(geometry.lines(44)).isEqualTo(2);
    assertThat(geometry.lines(33)).isEqualTo(1);
  }

  @Test
  void scrollingNeverPassesAnEnd() {
    GridGeometry geometry =
        new GridGeometry(GridStyle.DOCTORS, 14, axis, 40, 1000, 600, 5000, -3, 30, 0);

    assertThat(geometry.scrollX()).isZero();
    assertThat(geometry.clampTop(5000) + geometry.visibleMinutes()).isEqualTo(600);
  }

  @Test
  void revealingMovesOnlyAsFarAsNeeded() {
    GridGeometry geometry =
        new GridGeometry(GridStyle.DOCTORS, 14, axis, 40, 1000, 440, 120, 10, 30, 0);

    assertThat(geometry.topRevealing(Days.at("10:30"), Days.at("11:00"))).isEqualTo(120);
    assertThat(geometry.topRevealing(Days.at("09:00"), Days.at("09:30")))
        .isEqualTo(50, within(0.001));
    assertThat(geometry.topRevealing(Days.at("14:00"), Days.at("14:30")))
        .isEqualTo(200, within(0.001));
    assertThat(geometry.leftRevealing(12)).isEqualTo(10);
    assertThat(geometry.leftRevealing(3)).isEqualTo(3);
  }

  private GridGeometry geometry(double em, int columns, double width) {
    return new GridGeometry(GridStyle.DOCTORS, em, axis, columns, width, 600, 0, 0, 30, 0);
  }
}
