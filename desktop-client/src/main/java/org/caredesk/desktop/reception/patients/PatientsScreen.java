package org.caredesk.desktop.reception.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.patient.PatientFinder;
import org.caredesk.desktop.patient.PatientFinderModel;
import org.caredesk.desktop.patient.PatientForm;
import org.caredesk.desktop.patient.PatientFormModel;
import org.caredesk.desktop.patient.PatientWords;
import org.caredesk.desktop.reception.waitlist.NewWish;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.jspecify.annotations.Nullable;

/** People: search on the reading side, the chosen person or the registration beside it. */
public final class PatientsScreen implements Screen {
  /** The section of the workplace that begins with the search. */
  public static final String SECTION = "patients";

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
  private final Action edit;
  private final Action book;
  private final Action letWait;
  private @Nullable PatientSheet sheet;
  private @Nullable Node sheetView;

  /**
   * Somebody who is being registered: kept until that is done, wherever the desk goes meanwhile.
   */
  private @Nullable Registration registration;

  /**
   * @param onBook looks for a time for somebody
   * @param onWait puts somebody on the wait-list
   */
  public PatientsScreen(
      WorkplaceContext context, Consumer<PatientSummary> onBook, Consumer<NewWish> onWait) {
    this.context = context;
    this.texts = context.texts();
    this.words = new PatientWords(texts, context.formats());
    this.model = new PatientsModel(context);
    finderModel =
        new PatientFinderModel(
            context.session().api().patients(), context.work(), this::chosen, this::register);
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
    edit =
        new Action(
            "patients.edit",
            texts.get("patient.detail.edit"),
            "fth-edit-2",
            "Ctrl+E",
            this::editContact);
    book = ofPerson("patients.book", "patient.detail.book", "fth-plus", "Ctrl+B", onBook);
    letWait =
        ofPerson(
            "patients.wait",
            "wait-list.put",
            "fth-clock",
            "Ctrl+L",
            person -> onWait.accept(NewWish.of(person)));
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

  private Action ofPerson(
      String id, String text, String icon, String key, Consumer<PatientSummary> act) {
    return new Action(
            id,
            texts.get(text),
            icon,
            key,
            () -> {
              PatientsModel.Detail detail = model.detailProperty().get();
              if (detail != null) {
                act.accept(detail.person().summary());
              }
            })
        .enabledWhen(model.detailProperty().map(detail -> detail != null).orElse(false));
  }

  private void showStart() {
    Label start = new Label(texts.get("patient.search-start"));
    start.getStyleClass().add("cd-muted");
    content.getChildren().setAll(start);
  }

  private record Registration(Node view, PatientForm fields) {}

  /** Chosen by hand: nobody is registered then, the person is there already. */
  private void chosen(PatientSummary person) {
    stopRegistering(person.id());
    context.desk().navigator().go(new Route.Patient(person.id()));
  }

  private void stopRegistering(UUID instead) {
    registration = null;
    if (sheet != null && sheetView != null && sheet.isOf(instead)) {
      content.getChildren().setAll(sheetView);
    }
  }

  private boolean isRegistering() {
    return registration != null && content.getChildren().contains(registration.view());
  }

  private void register(String typed) {
    if (registration != null && typed.isBlank()) {
      content.getChildren().setAll(registration.view());
      registration.fields().focus();
      return;
    }
    PatientFormModel form =
        new PatientFormModel(
            context.session().api().patients(),
            context.work(),
            texts,
            context.clock(),
            context.desk().hospital().zone(),
            new PatientFormModel.Outcome() {
              @Override
              public void registered(PatientResponse person) {
                PatientsScreen.this.registered(person);
              }

              @Override
              public void existing(PatientSummary person) {
                open(person.id());
              }
            });
    form.prefill(typed);
    PatientForm fields = new PatientForm(texts, words, form, context.desk().hospital().zone());
    Label title = new Label(texts.get("patient.new"));
    title.getStyleClass().add("cd-title");
    Action save =
        new Action(
            "patient.register",
            texts.get("patient.register"),
            "fth-user-plus",
            null,
            fields::submit);
    HBox buttons = Buttons.row(Buttons.primary(save));
    // The question whether the person is known has buttons of its own.
    buttons.visibleProperty().bind(Bindings.isEmpty(form.candidates()));
    buttons.managedProperty().bind(buttons.visibleProperty());
    VBox card = new VBox(title, fields, buttons);
    card.getStyleClass().addAll("cd-card", "patients-card");
    Node shown = scrolling(card);
    registration = new Registration(shown, fields);
    content.getChildren().setAll(shown);
    fields.focus();
  }

  private void registered(PatientResponse person) {
    context
        .desk()
        .toasts()
        .done(
            texts.get(
                "patient.registered-toast",
                person.name(),
                PatientWords.grouped(person.recordNumber())));
    open(person.id());
  }

  private void open(UUID person) {
    stopRegistering(person);
    finderModel.queryProperty().set("");
    context.desk().navigator().go(new Route.Patient(person));
  }

  /** Brings up to date what shows; a registration gives way to somebody else only. */
  private void draw(PatientsModel.@Nullable Detail detail) {
    if (detail == null) {
      return;
    }
    PatientSheet before = sheet;
    Node shown = sheetView;
    boolean isSame = false;
    if (before != null && shown != null && before.isOf(detail.person().id())) {
      isSame = true;
      before.show(detail);
    } else {
      PatientSheet opened = new PatientSheet(context, words, model, detail, book, letWait);
      shown = scrolling(opened);
      sheet = opened;
      sheetView = shown;
    }
    if (!(isSame && isRegistering()) && !content.getChildren().contains(shown)) {
      content.getChildren().setAll(shown);
    }
  }

  private void editContact() {
    if (sheet != null) {
      sheet.editContact();
    }
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
    return route instanceof Route.Later later && later.section().equals(SECTION);
  }

  @Override
  public List<Action> actions() {
    return List.of(register, search, edit, book, letWait);
  }
}
