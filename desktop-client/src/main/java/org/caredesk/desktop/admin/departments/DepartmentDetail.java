package org.caredesk.desktop.admin.departments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.admin.frame.Facts;
import org.caredesk.desktop.admin.frame.History;
import org.caredesk.desktop.admin.frame.InlineField;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.admin.frame.Tabs;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.ui.TagField;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.AffiliationOverview;
import org.caredesk.dto.directory.DepartmentOverview;
import org.caredesk.dto.directory.DoctorOverview;
import org.jspecify.annotations.Nullable;

/** One department: its name and specialties, who works there, and what was done to it. */
final class DepartmentDetail extends BorderPane implements Part {

  private final WorkplaceContext context;
  private final Texts texts;
  private final DepartmentsViewModel model;
  private final InlineField name;
  private final TagField specialties;
  private final VBox doctors = new VBox();
  private final LookPane people;
  private final History history;
  private final Tabs tabs = new Tabs();
  private final Action retire;
  private final Action reinstate;
  private final Action join;
  private final List<Subscription> open = new ArrayList<>();

  DepartmentDetail(WorkplaceContext context, DepartmentsViewModel model, Runnable toList) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.history = new History(context);
    name =
        new InlineField(texts, model.name(), texts.get("departments.name"), toList)
            .asTitle()
            .named("department-name");
    specialties = new TagField(words(texts), model.specialties(), false);
    specialties.field().getChildren().removeFirst();
    specialties.field().errorProperty().bind(model.specialtyError());
    model
        .specialties()
        .addListener(
            (ListChangeListener<String>) _ -> context.work().later(model::keepSpecialties));
    retire =
        new Action(
                "departments.retire",
                texts.get("departments.retire"),
                "fth-archive",
                "Shift+Delete",
                model::retireOrReinstate)
            .enabledWhen(chosen(false));
    reinstate =
        new Action(
                "departments.reinstate",
                texts.get("departments.reinstate"),
                "fth-rotate-ccw",
                "R",
                model::retireOrReinstate)
            .enabledWhen(chosen(true));
    join =
        new Action(
            "departments.join",
            texts.get("departments.join"),
            "fth-link",
            "A",
            () -> context.desk().navigator().go(new Route.Part("affiliations")));
    doctors.getStyleClass().add("people");
    ScrollPane scroll = new ScrollPane(doctors);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    people = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(3));
    tabs.add(
            "doctors",
            texts.get("departments.tab-doctors"),
            model.master().selected().map(row -> String.valueOf(row.doctors())).orElse(""),
            () -> people)
        .add(
            "history",
            texts.get("console.tab-history"),
            Bindings.createStringBinding(() -> ""),
            this::historyOfChosen);
    VBox head =
        new VBox(name, new Facts().add(texts.get("departments.specialties"), specialties()));
    head.getStyleClass().add("master-head");
    setTop(head);
    setCenter(tabs);
    setBottom(foot());
  }

  private Node specialties() {
    VBox both = new VBox(specialties.below(), specialties.field());
    both.getStyleClass().add("master-tags");
    return both;
  }

  static TagField.Words words(Texts texts) {
    return new TagField.Words(
        texts.get("departments.specialties"),
        texts.get("departments.specialties-prompt"),
        texts.get("departments.remove"),
        texts.get("ui.tag-none"));
  }

  private ObservableValue<Boolean> chosen(boolean isRetired) {
    return model
        .master()
        .selected()
        .map(row -> row.department().retired() == isRetired)
        .orElse(false);
  }

  private static Node only(Node button, ObservableValue<Boolean> when) {
    button.visibleProperty().bind(when);
    button.managedProperty().bind(when);
    return button;
  }

  private Node historyOfChosen() {
    DepartmentOverview row = model.master().selected().get();
    return row == null ? new Region() : history.of("department", row.department().id().toString());
  }

  private Node foot() {
    Label words = new Label(texts.get("console.saved-at-once"), Icons.of("fth-check"));
    words.getStyleClass().add("cd-secondary");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.getStyleClass().add("master-foot-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox foot =
        new WrappingBar(
            words,
            only(Buttons.dangerPlain(retire), chosen(false)),
            only(Buttons.plain(reinstate), chosen(true)));
    foot.getStyleClass().add("master-detail-foot");
    return foot;
  }

  /** Lets the name be changed. */
  void beginName() {
    name.begin();
  }

  private void show(DepartmentsViewModel.@Nullable People now) {
    if (now == null) {
      people.show(new Look.Loading());
    } else if (now.doctors().isEmpty()) {
      people.show(nobody(now.fitting()));
    } else {
      doctors.getChildren().setAll(now.doctors().stream().map(this::doctor).toList());
      people.show(new Look.Ready());
    }
  }

  private Look nobody(List<DoctorOverview> fitting) {
    String names =
        fitting.stream().limit(3).map(DoctorOverview::name).collect(Collectors.joining(", "));
    return new Look.Empty(
        "fth-user",
        texts.get("departments.nobody"),
        fitting.isEmpty()
            ? texts.get("departments.nobody-fits")
            : texts.get("departments.nobody-but", fitting.size(), names),
        join);
  }

  private Node doctor(AffiliationOverview each) {
    Label name = Scripts.dress(new Label(each.doctorName()));
    name.getStyleClass().add("cd-strong");
    Label terms =
        new Label(
            texts.get(
                "departments.terms",
                each.affiliation().slotMinutes(),
                model.names(each.specialties())));
    terms.getStyleClass().add("cd-secondary");
    VBox words = new VBox(2, name, terms);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label fee = new Label(context.formats().money(each.affiliation().consultationFee()));
    fee.setMinWidth(USE_PREF_SIZE);
    HBox line =
        new HBox(
            new Avatar(
                each.affiliation().doctorId(),
                each.doctorName(),
                Avatar.Size.COLUMN,
                context.faces().of(each.affiliation().doctorId())),
            words,
            fee);
    line.getStyleClass().add("people-line");
    return line;
  }

  @Override
  public void activate() {
    open.add(model.people().subscribe(this::show)::unsubscribe);
    open.add(model.catalogue().subscribe(specialties::setOptions)::unsubscribe);
    open.add(model.master().selected().subscribe(_ -> tabs.refresh())::unsubscribe);
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    history.close();
  }

  @Override
  public List<Action> actions() {
    return List.of(retire, reinstate, join);
  }
}
