package org.caredesk.desktop.app.gallery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.CountDown;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.desktop.work.Timers;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/** Lays out the gallery's samples. Its words stand for a user's data, so they are not texts. */
final class GalleryPage {

  private static final PseudoClass FOCUS = PseudoClass.getPseudoClass("focus-visible");
  private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");
  private static final double GAP = 16;

  private final Texts texts;
  private final Formatting formatting;
  private final Clock clock;
  private final Timers timers;

  GalleryPage(Texts texts, Formatting formatting, Clock clock, Timers timers) {
    this.texts = texts;
    this.formatting = formatting;
    this.clock = clock;
    this.timers = timers;
  }

  Region build() {
    HBox looks = new HBox(GAP, loading(), empty(), failed(), stale());
    HBox rest =
        new HBox(
            GAP,
            column(card("Buttons", buttons()), card("Fields", fields())),
            column(card("Names", names()), card("Notices", notices())),
            column(card("States", states()), card("Figures", figures())));
    VBox page = new VBox(GAP, looks, rest);
    page.setPadding(new Insets(GAP));
    return page;
  }

  private Node loading() {
    return card("Loading", Skeleton.rows(4));
  }

  private Node empty() {
    return look(
        "Empty",
        new Look.Empty(
            "fth-calendar",
            "Nobody is waiting",
            "The next patient is expected at 11:20.",
            action("Add a walk-in", "fth-user-plus", "W")));
  }

  private Node failed() {
    return look(
        "Failed",
        new Look.Failed(
            "The day could not be loaded",
            "The server took longer than 10 seconds. Nothing was changed.",
            "CD-7F3A-0914",
            action("Try again", "fth-refresh-cw", "F5")));
  }

  private Node stale() {
    return look("Stale", new Look.Stale("10:32", action("Try now", "fth-refresh-cw", null)));
  }

  private Node look(String title, Look look) {
    VBox rows =
        new VBox(
            8,
            row(AppointmentStatus.CHECKED_IN, "Imran Pathan"),
            row(AppointmentStatus.CONFIRMED, "Sneha Wagh"));
    LookPane pane = new LookPane(texts, timers, rows, Skeleton.rows(4));
    pane.show(look);
    return card(title, pane);
  }

  private Node row(AppointmentStatus status, String name) {
    Label label = Scripts.dress(new Label(name));
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return new HBox(8, label, new StatusChip(texts, status));
  }

  private Node buttons() {
    Button focus = Buttons.plain(action("Focus", "fth-target", null));
    focus.pseudoClassStateChanged(FOCUS, true);
    Button hover = Buttons.plain(action("Hover", "fth-mouse-pointer", null));
    hover.pseudoClassStateChanged(HOVER, true);
    Action off = action("Disabled", "fth-slash", null);
    off.enabledWhen(new javafx.beans.property.SimpleBooleanProperty(false).asObject());
    FlowPane flow =
        new FlowPane(
            8,
            10,
            Buttons.primary(action("Book", "fth-plus", "B")),
            Buttons.plain(action("Walk-in", "fth-user-plus", "W")),
            Buttons.success(action("Accept", "fth-check", "A")),
            Buttons.dangerPlain(action("Reject", "fth-x", "R")),
            Buttons.danger(action("Retire department", "fth-trash-2", null)),
            Buttons.quiet(action("Quiet", "fth-more-horizontal", null)),
            hover,
            focus,
            Buttons.plain(off),
            Buttons.icon(action("More", "fth-more-horizontal", null)),
            new SegmentedChoice<>(List.of("Day", "Week", "Month"), text -> text));
    flow.setPrefWrapLength(400);
    return flow;
  }

  private Node fields() {
    Form form = new Form(texts);
    form.addPair(
        "patient",
        new FormField<>("Patient", new TextField("Nandini Furtado")).icon("fth-user"),
        "reason",
        new FormField<>("Reason", new TextField("New complaint")));
    FormField<TextField> born =
        new FormField<>("Date of birth", new TextField("31 Feb 1980")).icon("fth-calendar");
    born.errorProperty().set("February 1980 has 29 days.");
    FormField<TextField> number =
        new FormField<>("Aadhaar number", new TextField("4821 7730 9156"));
    number.errorProperty().set("The check digit does not fit. Read it once more.");
    form.addPair("dateOfBirth", born, "identifier.value", number);
    TextField note = new TextField();
    note.setPromptText("Type here");
    ComboBox<String> gender = new ComboBox<>();
    gender.getItems().addAll("Female", "Male");
    gender.setValue("Female");
    form.addPair(
        "note",
        new FormField<>("Note for reception", note).optional("optional"),
        "gender",
        new FormField<>("Gender", gender).hint("As in the passport."));
    CheckBox video = new CheckBox("Video");
    video.setSelected(true);
    RadioButton instant = new RadioButton("Instant");
    instant.setSelected(true);
    form.addNode(new HBox(GAP, video, new CheckBox("Phone"), instant, new RadioButton("Approval")));
    return form;
  }

  private Node names() {
    VBox rows = new VBox(8);
    List<String> people =
        List.of(
            "Nandini Furtado",
            "नंदिनी कुलकर्णी",
            "نور الدين حسن",
            "王小明",
            "Наталья Иванова",
            "Łukasz Żółć");
    for (int i = 0; i < people.size(); i++) {
      String name = people.get(i);
      Label strong = Scripts.dress(new Label(name));
      strong.getStyleClass().add("cd-strong");
      rows.getChildren()
          .add(
              new HBox(
                  10,
                  new Avatar(new UUID(i, i * 7L), name, Avatar.Size.SHEET),
                  new VBox(strong, Scripts.dress(new Label(name)))));
    }
    return rows;
  }

  private Node notices() {
    WindowLayers layers = new WindowLayers(texts, timers);
    layers.setBase(new Region());
    layers.show("fth-check-circle", "Pooja Chavan moved to 12:20", () -> {});
    layers.show("fth-user-x", "Marked as no-show", () -> {});
    layers.root().setMinHeight(150);
    return new VBox(
        10,
        layers.root(),
        new Banner(
            Banner.Kind.DANGER,
            "fth-alert-octagon",
            "12:20 was just taken at Desk 3. Next free: 12:00, 14:00, 14:40"),
        new Banner(Banner.Kind.SUCCESS, "fth-check-circle", "Paid. The slip is RC-2026-004711."));
  }

  private Node states() {
    FlowPane flow = new FlowPane(8, 8);
    flow.setPrefWrapLength(380);
    for (AppointmentStatus status : AppointmentStatus.values()) {
      flow.getChildren().add(new StatusChip(texts, status));
    }
    flow.getChildren()
        .add(
            new SegmentedChoice<>(List.of(VisitMode.values()), texts::word)
                .icons(org.caredesk.desktop.ui.Icons::of));
    return flow;
  }

  private Node figures() {
    CountDown calm =
        new CountDown(formatting, clock, clock.instant().plus(Duration.ofSeconds(872)));
    calm.getStyleClass().add("cd-large");
    CountDown urgent =
        new CountDown(formatting, clock, clock.instant().plus(Duration.ofSeconds(71)));
    VBox sums = new VBox(4);
    for (Money money :
        List.of(
            new Money("1200.00", "INR"),
            new Money("2032300.00", "INR"),
            new Money("85.00", "EUR"),
            new Money("12000", "JPY"))) {
      Label sum = new Label(formatting.money(money));
      sum.setMaxWidth(Double.MAX_VALUE);
      sum.setStyle("-fx-alignment: center-right");
      sums.getChildren().add(sum);
    }
    return new HBox(GAP, new VBox(8, calm, urgent), sums, digits());
  }

  private static Node digits() {
    return new VBox(4, new Label("11:11 111"), new Label("00:00 000"), new Label("48:48 848"));
  }

  private static Action action(String text, String icon, @Nullable String key) {
    return new Action("gallery.sample", text, icon, key, () -> {});
  }

  private static VBox card(String title, Node content) {
    Label heading = new Label(title);
    heading.getStyleClass().add("cd-title");
    VBox card = new VBox(12, heading, content);
    card.getStyleClass().add("cd-card");
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setPrefWidth(330);
    return card;
  }

  private static VBox column(Node... cards) {
    VBox column = new VBox(GAP, cards);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }
}
