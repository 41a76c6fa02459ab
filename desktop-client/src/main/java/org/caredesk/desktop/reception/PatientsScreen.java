package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.patient.PatientCard;
import org.caredesk.desktop.patient.PatientFinder;
import org.caredesk.desktop.patient.PatientFinderModel;
import org.caredesk.desktop.patient.PatientForm;
import org.caredesk.desktop.patient.PatientFormModel;
import org.caredesk.desktop.patient.PatientWords;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.patients.Address;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** People: search on the reading side, the chosen person or the registration beside it. */
final class PatientsScreen implements Screen {
  private final WorkplaceContext context;
  private final Texts texts;
  private final PatientWords words;
  private final PatientsModel model;
  private final PatientFinderModel finderModel;
  private final PatientFinder finder;
  private final StackPane content = new StackPane();
  private final LookPane look;
  private final HBox view = new HBox();
  private final List<Subscription> open = new ArrayList<>();
  private final Action register;
  private final Action search;

  PatientsScreen(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.words = new PatientWords(texts, context.formats());
    this.model = new PatientsModel(context);
    finderModel =
        new PatientFinderModel(
            context.session().api().patients(),
            context.work(),
            person -> context.desk().navigator().go(new Route.Patient(person.id())),
            this::register);
    finder = new PatientFinder(texts, words, finderModel, context.desk().hospital().zone());
    finder.setId("patients-finder");
    register =
        new Action(
            "patients.register",
            texts.get("patient.new"),
            "fth-user-plus",
            "Ctrl+N",
            () -> register(""));
    search =
        new Action(
            "patients.search",
            texts.get("patient.search-title"),
            "fth-search",
            "Ctrl+F",
            finder::focus);
    look = new LookPane(texts, context.work().timers(), content, Skeleton.rows(4));
    HBox.setHgrow(look, Priority.ALWAYS);
    Label title = new Label(texts.get("patient.search-title"));
    title.getStyleClass().add("cd-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, Buttons.plain(register));
    head.getStyleClass().add("patients-head");
    VBox side = new VBox(head, finder);
    side.getStyleClass().add("patients-side");
    view.getStyleClass().add("patients-screen");
    view.getChildren().addAll(side, look);
    showStart();
  }

  private void showStart() {
    Label start = new Label(texts.get("patient.search-start"));
    start.getStyleClass().add("cd-muted");
    content.getChildren().setAll(start);
  }

  private void register(String typed) {
    PatientFormModel form =
        new PatientFormModel(
            context.session().api().patients(),
            context.work(),
            texts,
            context.clock(),
            context.desk().hospital().zone(),
            this::registered);
    form.prefill(typed);
    PatientForm fields = new PatientForm(texts, form);
    Label title = new Label(texts.get("patient.new"));
    title.getStyleClass().add("cd-title");
    Action save =
        new Action(
            "patient.register",
            texts.get("patient.register"),
            "fth-user-plus",
            null,
            fields::submit);
    VBox card = new VBox(title, fields, Buttons.row(Buttons.primary(save)));
    card.getStyleClass().addAll("cd-card", "patients-card");
    content.getChildren().setAll(scrolling(card));
    fields.focus();
  }

  private void registered(PatientResponse person) {
    finderModel.queryProperty().set("");
    context
        .desk()
        .toasts()
        .done(texts.get("patient.registered-toast", person.name(), person.recordNumber()));
    context.desk().navigator().go(new Route.Patient(person.id()));
  }

  private void draw(PatientsModel.@Nullable Detail detail) {
    if (detail == null) {
      return;
    }
    PatientResponse person = detail.person();
    PatientSummary summary =
        new PatientSummary(
            person.id(),
            person.recordNumber(),
            person.name(),
            person.gender(),
            person.dateOfBirth(),
            null,
            null);
    VBox card =
        new VBox(
            new PatientCard(words, summary, context.desk().hospital().zone(), null),
            contact(person));
    card.getStyleClass().addAll("cd-card", "patients-card");
    VBox both = new VBox(card);
    both.getStyleClass().add("patients-detail");
    if (detail.visits() != null) {
      both.getChildren().add(visits(detail.visits()));
    }
    content.getChildren().setAll(scrolling(both));
  }

  private VBox visits(List<AppointmentResponse> visits) {
    VBox card = new VBox(heading("patient.detail.visits"));
    card.getStyleClass().addAll("cd-card", "patients-card");
    if (visits.isEmpty()) {
      Label none = new Label(texts.get("patient.detail.no-visits"));
      none.getStyleClass().add("cd-muted");
      card.getChildren().add(none);
    }
    visits.forEach(visit -> card.getChildren().add(line(visit)));
    return card;
  }

  private Node contact(PatientResponse person) {
    VBox facts = new VBox(heading("patient.detail.contact"));
    facts.getStyleClass().add("facts");
    addFact(facts, "patient.phone", person.phone());
    addFact(facts, "patient.email", person.email());
    addFact(facts, "patient.address", oneLine(person.address()));
    addFact(facts, "patient.nationality", person.nationality());
    if (person.identifier() != null) {
      addFact(
          facts,
          "patient.identifier-type",
          texts.get(
              "patient.detail.identifier",
              texts.word(person.identifier().type()),
              person.identifier().value()));
    }
    if (facts.getChildren().size() == 1) {
      Label none = new Label(texts.get("patient.detail.no-contact"));
      none.getStyleClass().add("cd-muted");
      facts.getChildren().add(none);
    }
    return facts;
  }

  private static @Nullable String oneLine(@Nullable Address address) {
    if (address == null) {
      return null;
    }
    String line =
        String.join(
            ", ",
            Stream.of(
                    address.line1(),
                    address.line2(),
                    address.postalCode(),
                    address.city(),
                    address.state(),
                    address.country())
                .filter(Objects::nonNull)
                .toList());
    return line.isEmpty() ? null : line;
  }

  private Label heading(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("cd-strong");
    return label;
  }

  private void addFact(VBox facts, String key, @Nullable String value) {
    if (value != null) {
      Label name = new Label(texts.get(key));
      name.getStyleClass().addAll("cd-secondary", "fact-name");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label text = Scripts.dress(new Label(value));
      text.setWrapText(true);
      HBox line = new HBox(name, text);
      line.getStyleClass().add("fact");
      facts.getChildren().add(line);
    }
  }

  private Node line(AppointmentResponse visit) {
    var zone = java.time.ZoneId.of(visit.timeZone());
    Label when = new Label(context.formats().day(visit.startsAt().atZone(zone).toLocalDate()));
    when.getStyleClass().add("cd-strong");
    Label time = new Label(context.formats().time(visit.startsAt(), zone));
    Label doctor = Scripts.dress(new Label(visit.doctorName()));
    doctor.getStyleClass().add("cd-muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(when, time, doctor, gap, new StatusChip(texts, visit.status()));
    line.getStyleClass().addAll("visit-line", visit.status().name().toLowerCase(Locale.ROOT));
    return line;
  }

  private static Node scrolling(Region node) {
    ScrollPane scroll = new ScrollPane(node);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("patients-scroll");
    return scroll;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(look.follow(model.look().map(each -> each)));
    open.add(model.detailProperty().subscribe(this::draw)::unsubscribe);
    context.work().later(finder::focus);
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    finderModel.close();
    model.close();
  }

  @Override
  public boolean moveTo(Route route) {
    if (route instanceof Route.Patient patient) {
      model.show(patient.patientId());
      return true;
    }
    return route instanceof Route.Later later
        && later.section().equals(ReceptionWorkplace.PATIENTS);
  }

  @Override
  public List<Action> actions() {
    return List.of(register, search);
  }
}
