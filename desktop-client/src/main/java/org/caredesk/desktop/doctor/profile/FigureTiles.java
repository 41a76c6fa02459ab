package org.caredesk.desktop.doctor.profile;

import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorFigures;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** What is computed of a doctor, a tile each. */
final class FigureTiles extends HBox {

  private final Texts texts;
  private final Formatting formats;

  FigureTiles(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
    getStyleClass().add("profile-tiles");
  }

  void show(DoctorResponse doctor, DoctorFigures figures) {
    Slot next = figures.nextFreeSlot();
    AffiliationResponse where =
        doctor.affiliations().stream()
            .filter(affiliation -> affiliation.id().equals(figures.nextFreeAt()))
            .findFirst()
            .orElse(null);
    Double rating = figures.averageRating();
    getChildren()
        .setAll(
            tile(
                "fth-check-circle",
                "profile.figure-completed",
                String.format(texts.locale(), "%,d", figures.appointmentsCompleted()),
                texts.get("profile.figure-everywhere")),
            tile(
                figures.availableNow() ? "fth-user-check" : "fth-moon",
                "profile.figure-now",
                texts.get(
                    figures.availableNow() ? "profile.figure-available" : "profile.figure-away"),
                texts.get(
                    figures.availableNow()
                        ? "profile.figure-available-words"
                        : "profile.figure-away-words")),
            tile(
                "fth-clock",
                "profile.figure-next",
                next == null || where == null
                    ? texts.get("profile.figure-none")
                    : formats.dayAndTime(next.startsAt(), ZoneId.of(where.timeZone())),
                where == null ? null : where.hospitalName()),
            tile(
                "fth-star",
                "profile.figure-rating",
                rating == null
                    ? texts.get("profile.figure-none")
                    : String.format(texts.locale(), "%.1f", rating),
                texts.get("profile.figure-ratings", figures.ratings())));
  }

  private Node tile(String icon, String key, String value, @Nullable String note) {
    Label name = new Label(texts.get(key), Icons.of(icon));
    name.getStyleClass().add("profile-tile-name");
    Label figure = new Label(value);
    figure.getStyleClass().add("profile-tile-value");
    Label small = new Label(note == null ? "" : note);
    small.getStyleClass().add("cd-secondary");
    VBox tile = new VBox(name, figure, small);
    tile.getStyleClass().addAll("cd-card", "profile-tile");
    HBox.setHgrow(tile, Priority.ALWAYS);
    tile.setPrefWidth(1);
    return tile;
  }
}
