package org.caredesk.desktop.admin.doctors;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.admin.frame.Column;
import org.caredesk.desktop.admin.frame.History;
import org.caredesk.desktop.admin.frame.MasterPane;
import org.caredesk.desktop.admin.frame.MasterScreen;
import org.caredesk.desktop.admin.frame.MasterViewModel;
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
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DirectoryAction;
import org.caredesk.dto.directory.DoctorOverview;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;

/** All doctors, those who work nowhere yet too, and the profile of who is chosen. */
public final class DoctorsScreen extends MasterScreen {

  /** The rail item's id. */
  public static final String SECTION = "doctors";

  /** Which doctors are listed. */
  private enum Segment {
    ACTIVE(DoctorStatus.ACTIVE),
    RETIRED(DoctorStatus.RETIRED),
    ALL(null);

    private final @Nullable DoctorStatus status;

    Segment(@Nullable DoctorStatus status) {
      this.status = status;
    }
  }

  private final WorkplaceContext context;
  private final Texts texts;
  private final MasterViewModel<DoctorOverview, Segment> model;
  private final MasterPane<DoctorOverview, Segment> pane;
  private final BorderPane detail = new BorderPane();
  private final DoctorProfile profile;
  private final LookPane profileLook;
  private final Tabs tabs = new Tabs();
  private final History history;
  private final Latest reading;
  private final Latest catalogue;
  private final Reader reader = new Reader();
  private List<SpecialtyResponse> specialties = List.of();
  private final ObjectProperty<@Nullable DoctorResponse> read = new SimpleObjectProperty<>();
  private final Action edit;
  private final Action terms;
  private @Nullable UUID shown;

  public DoctorsScreen(WorkplaceContext context) {
    super(context, SECTION);
    this.context = context;
    this.texts = context.texts();
    this.history = new History(context);
    this.reading = new Latest(context.work());
    this.catalogue = new Latest(context.work());
    model =
        new MasterViewModel<>(
            context,
            this::read,
            DoctorOverview::id,
            Segment.ACTIVE,
            new MasterViewModel.Words(
                texts.get("doctors.load-failed"),
                "fth-user",
                texts.get("doctors.none"),
                texts.get("doctors.none-words"),
                null));
    profile = new DoctorProfile(context);
    ScrollPane scroll = new ScrollPane(profile);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    profileLook = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(4));
    var nothing = Bindings.createStringBinding(() -> "");
    tabs.add("profile", texts.get("doctors.tab-profile"), nothing, () -> profileLook)
        .add("history", texts.get("console.tab-history"), nothing, this::historyOfChosen);
    detail.setCenter(tabs);
    edit =
        new Action("doctors.edit", texts.get("doctors.edit"), "fth-edit-2", "E", this::change)
            .enabledWhen(
                read.map(now -> now.allowedActions().contains(DirectoryAction.EDIT)).orElse(false));
    terms =
        new Action(
            "doctors.terms",
            texts.get("doctors.terms"),
            "fth-link",
            "A",
            () -> context.desk().navigator().go(new Route.Part("affiliations")));
    detail.setBottom(foot());
    pane =
        new MasterPane<>(context, model, texts.get("doctors.title"), columns(), detail)
            .counted(count -> texts.get("doctors.count", count))
            .exported(SECTION)
            .editBy(edit::run);
    if (context.session().me().roles().contains(Role.SUPER_ADMIN)) {
      pane.segments(
          List.of(Segment.values()),
          segment ->
              texts.get(
                  switch (segment) {
                    case ACTIVE -> "console.segment-active";
                    case RETIRED -> "console.segment-retired";
                    case ALL -> "console.segment-all";
                  }));
    }
  }

  /** Only super admins change a profile; what a doctor gets at a hospital is its admin's. */
  private Node foot() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new WrappingBar(Buttons.plain(terms), gap);
    if (context.session().me().roles().contains(Role.SUPER_ADMIN)) {
      foot.getChildren().add(Buttons.plain(edit));
    }
    foot.getStyleClass().add("master-detail-foot");
    return foot;
  }

  private void change() {
    DoctorResponse doctor = read.get();
    if (doctor == null) {
      return;
    }
    new DoctorChangeSheet(context, doctor, specialties, this::changed).open();
  }

  /** In the profile at once, and in the list. */
  private void changed(DoctorResponse now) {
    if (now.id().equals(shown)) {
      showProfile(now);
    }
    model.load();
    pane.takeFocus();
  }

  private Callable<Page<DoctorOverview>> read(MasterViewModel.Query<Segment> query) {
    return () ->
        context
            .session()
            .api()
            .administration()
            .doctorOverview(
                query.text(),
                query.segment().status,
                null,
                null,
                query.sort(),
                query.page(),
                query.size());
  }

  private List<Column<DoctorOverview>> columns() {
    return List.of(
        Column.name(texts.get("doctors.column-name"), "name", 2.4, DoctorOverview::name),
        Column.text(
            texts.get("doctors.column-specialties"), null, 3, row -> names(row.specialties())),
        Column.figure(
            texts.get("doctors.column-experience"),
            "experience",
            1.2,
            row -> texts.get("doctors.years", row.yearsOfExperience()),
            row -> (long) row.yearsOfExperience()),
        Column.figure(
            texts.get("doctors.column-hospitals"),
            "hospitals",
            1.2,
            row -> String.valueOf(row.hospitals()),
            row -> (long) row.hospitals()),
        Column.standing(texts.get("doctors.column-status"), "status", 1.3, this::standing));
  }

  private Label standing(DoctorOverview row) {
    boolean lacking = row.status() == DoctorStatus.ACTIVE && row.hospitals() == 0;
    Label label =
        new Label(
            lacking ? texts.get("doctors.nowhere") : texts.word(row.status()),
            Icons.of(
                lacking
                    ? "fth-alert-circle"
                    : switch (row.status()) {
                      case APPLIED -> "fth-clock";
                      case ACTIVE -> "fth-check";
                      case REJECTED -> "fth-x-circle";
                      case RETIRED -> "fth-archive";
                    }));
    label
        .getStyleClass()
        .addAll(
            "standing",
            lacking || row.status() == DoctorStatus.APPLIED
                ? "standing-lacking"
                : row.status() == DoctorStatus.ACTIVE ? "standing-active" : "standing-retired");
    return label;
  }

  private String names(List<String> codes) {
    return codes.stream()
        .map(
            code ->
                specialties.stream()
                    .filter(each -> each.code().equals(code))
                    .map(SpecialtyResponse::name)
                    .findFirst()
                    .orElse(code))
        .collect(Collectors.joining(", "));
  }

  private Node historyOfChosen() {
    DoctorOverview row = model.selected().get();
    return row == null ? new Region() : history.of("doctor", row.id().toString());
  }

  private void show(@Nullable DoctorOverview row) {
    if (row == null) {
      detail.setTop(null);
      return;
    }
    Label name = Scripts.dress(new Label(row.name()));
    name.getStyleClass().add("cd-title");
    Label words = new Label(names(row.specialties()));
    words.getStyleClass().add("cd-secondary");
    VBox both = new VBox(name, words);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox head =
        new HBox(
            new Avatar(row.id(), row.name(), Avatar.Size.SHEET, context.faces().of(row.id())),
            both,
            standing(row));
    head.getStyleClass().addAll("master-head", "staff-head");
    detail.setTop(head);
    if (!row.id().equals(shown)) {
      shown = row.id();
      readProfile(row.id());
    }
    tabs.refresh();
  }

  private void readProfile(UUID id) {
    profileLook.show(new Look.Loading());
    read.set(null);
    reading.start(
        () -> context.session().api().doctors().get(id),
        this::showProfile,
        problem ->
            profileLook.show(
                ProblemTexts.failed(
                    texts, texts.get("doctors.profile-failed"), problem, () -> readProfile(id))));
  }

  private void showProfile(DoctorResponse doctor) {
    read.set(doctor);
    profile.show(doctor);
    profileLook.show(new Look.Ready());
  }

  @Override
  protected MasterPane<?, ?> pane() {
    return pane;
  }

  @Override
  protected List<Part> parts() {
    return List.of(reader);
  }

  @Override
  protected List<Action> own() {
    return List.of(edit, terms);
  }

  /** All of the group are listed, wherever one works. */
  @Override
  protected boolean isOfHospital() {
    return false;
  }

  @Override
  protected List<Subscription> follow() {
    return List.of(model.selected().subscribe(this::show)::unsubscribe);
  }

  /** What is read beside the list. */
  private final class Reader implements Part {

    @Override
    public void activate() {
      if (specialties.isEmpty()) {
        catalogue.start(
            () -> context.session().api().hospitals().specialties(),
            (List<SpecialtyResponse> all) -> {
              specialties = all;
              pane.redraw();
            },
            // The codes are shown instead.
            _ -> {});
      }
    }

    @Override
    public void deactivate() {
      catalogue.close();
      reading.close();
      history.close();
    }
  }
}
