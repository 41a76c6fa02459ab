package org.caredesk.desktop.reception;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.paper.PageInTurns;
import org.caredesk.desktop.paper.Papers;
import org.caredesk.desktop.paper.PdfImages;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;

/**
 * The day as a list on A4, doctor by doctor, made by the client alone: it is printed when the
 * server is away too (SPEC X4). Laid out in points, drawn at {@link #SHARPNESS} times as many
 * pixels.
 */
final class DayOnPaper {
  private static final double WIDTH = 595;
  private static final double HEIGHT = 842;
  private static final double MARGIN = 40;
  private static final double LINE = 17;
  private static final double SHARPNESS = 2.5;

  /** So many parts a page is drawn in, each in a turn of its own. */
  private static final int BANDS = 5;

  private static final int LINES = (int) ((HEIGHT - 2 * MARGIN) / LINE) - 3;

  private final WorkplaceContext context;
  private final Texts texts;
  private final Formatting formats;

  DayOnPaper(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.formats = context.formats();
  }

  /**
   * Draws the pages of a day, each as bands from the top down, a band in a turn of its own on the
   * UI thread, so that clicks and keys get theirs in between.
   */
  void draw(HospitalDayResponse day, Consumer<List<List<Image>>> done) {
    next(day, laidOut(day), new ArrayList<>(), done);
  }

  private void next(
      HospitalDayResponse day,
      List<List<Node>> pages,
      List<List<Image>> drawn,
      Consumer<List<List<Image>>> done) {
    if (drawn.size() == pages.size()) {
      done.accept(drawn);
      return;
    }
    Region page = page(day, pages.get(drawn.size()), drawn.size() + 1, pages.size());
    new PageInTurns(context.work(), WIDTH, SHARPNESS, BANDS)
        .draw(
            page,
            HEIGHT,
            bands -> {
              drawn.add(bands);
              next(day, pages, drawn, done);
            });
  }

  Papers.Sheet sheet(HospitalDayResponse day, List<List<Image>> pages) throws IOException {
    return new Papers.Sheet(
        texts.get("paper.day", context.desk().hospital().get().name(), formats.day(day.date())),
        "day-" + day.date() + ".pdf",
        PdfImages.a4(pages));
  }

  private List<List<Node>> laidOut(HospitalDayResponse day) {
    ZoneId zone = ZoneId.of(day.timeZone());
    List<List<Node>> pages = new ArrayList<>();
    List<Node> page = new ArrayList<>();
    for (DoctorDay doctor : day.doctors()) {
      List<DayAppointment> visits =
          doctor.appointments().stream()
              .filter(each -> !DayColumns.OVER.contains(each.status()))
              .filter(each -> each.keptFor() == null)
              .sorted(Comparator.comparing(DayAppointment::startsAt))
              .toList();
      if (visits.isEmpty()) {
        continue;
      }
      // A name at the foot of a page belongs to nothing.
      if (page.size() + 3 > LINES) {
        pages.add(page);
        page = new ArrayList<>();
      }
      page.add(head(doctor, doctor.doctorName()));
      for (DayAppointment visit : visits) {
        if (page.size() == LINES) {
          pages.add(page);
          page = new ArrayList<>();
          page.add(head(doctor, texts.get("paper.continued", doctor.doctorName())));
        }
        page.add(visit(visit, zone));
      }
    }
    if (page.isEmpty() && pages.isEmpty()) {
      page.add(label(texts.get("paper.nobody"), WIDTH, 10, false));
    }
    if (!page.isEmpty()) {
      pages.add(page);
    }
    return pages;
  }

  private Region page(HospitalDayResponse day, List<Node> lines, int number, int of) {
    ZoneId zone = ZoneId.of(day.timeZone());
    Label place = label(context.desk().hospital().get().name(), -1, 14, true);
    Label date = label(formats.day(day.date()), -1, 12, false);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Instant asOf = day.asOf();
    VBox right =
        new VBox(
            label(texts.get("paper.as-of", formats.dayAndTime(asOf, zone)), -1, 9, false),
            label(texts.get("paper.page", number, of), -1, 9, false));
    right.setAlignment(Pos.TOP_RIGHT);
    HBox top = new HBox(new VBox(place, date), gap, right);
    top.setMinHeight(3 * LINE);
    VBox page = new VBox(top);
    page.getChildren().addAll(lines);
    page.setStyle("-fx-background-color: white; -fx-padding: %s;".formatted((int) MARGIN));
    page.setPrefSize(WIDTH, HEIGHT);
    page.setMinSize(WIDTH, HEIGHT);
    page.setMaxSize(WIDTH, HEIGHT);
    return page;
  }

  private static Node head(DoctorDay doctor, String name) {
    Label who = label(name, -1, 10.5, true);
    Label where =
        label(
            doctor.departmentName()
                + (doctor.room() == null || doctor.room().isBlank() ? "" : " · " + doctor.room()),
            -1,
            9,
            false);
    HBox head = new HBox(8, who, where);
    head.setAlignment(Pos.BOTTOM_LEFT);
    head.setMinHeight(LINE);
    head.setPrefHeight(LINE);
    head.setStyle("-fx-border-color: transparent transparent #444 transparent;");
    return head;
  }

  private Node visit(DayAppointment visit, ZoneId zone) {
    Instant arrived = visit.progress().checkedInAt();
    boolean isOnlyNoted =
        visit.status() == AppointmentStatus.CHECKED_IN && visit.queueToken() == null;
    String came =
        isOnlyNoted && arrived != null
            ? texts.get("paper.came", formats.time(arrived, zone))
            : Objects.requireNonNullElse(visit.queueToken(), "");
    HBox line =
        new HBox(
            label(formats.timeRange(visit.startsAt(), visit.endsAt(), zone), 78, 9.5, false),
            label(Objects.requireNonNullElse(visit.patientName(), visit.number()), 158, 9.5, true),
            label(visit.number(), 84, 8.5, false),
            label(texts.word(visit.status()), 74, 9, false),
            label(texts.word(visit.paymentState()), 60, 9, false),
            label(came, -1, 9, false));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(LINE);
    line.setPrefHeight(LINE);
    line.setStyle("-fx-border-color: transparent transparent #ddd transparent;");
    return line;
  }

  private static Label label(String text, double width, double size, boolean isStrong) {
    Label label = Scripts.dress(new Label(text));
    label.setStyle(
        "-fx-text-fill: black; -fx-font-size: %spx;%s"
            .formatted(size, isStrong ? " -fx-font-weight: bold;" : ""));
    if (width > 0) {
      label.setMinWidth(width);
      label.setMaxWidth(width);
    }
    return label;
  }
}
