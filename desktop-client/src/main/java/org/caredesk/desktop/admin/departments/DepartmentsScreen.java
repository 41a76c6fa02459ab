package org.caredesk.desktop.admin.departments;

import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import org.caredesk.desktop.admin.frame.Column;
import org.caredesk.desktop.admin.frame.FormSheet;
import org.caredesk.desktop.admin.frame.MasterPane;
import org.caredesk.desktop.admin.frame.MasterScreen;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.admin.frame.Sending;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.DepartmentOverview;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.directory.DepartmentResponse;
import org.caredesk.dto.problem.Violation;

/** Departments: the list, and beside it the one that is chosen, edited where it stands. */
public final class DepartmentsScreen extends MasterScreen {

  /** The rail item's id. */
  public static final String SECTION = "departments";

  private final WorkplaceContext context;
  private final Texts texts;
  private final Action add;
  private final DepartmentsViewModel model;
  private final DepartmentDetail detail;
  private final MasterPane<DepartmentOverview, DepartmentsViewModel.Segment> pane;

  public DepartmentsScreen(WorkplaceContext context) {
    super(context, SECTION);
    this.context = context;
    this.texts = context.texts();
    add =
        new Action(
            "departments.add", texts.get("departments.add"), "fth-plus", "Ctrl+N", this::openNew);
    model =
        new DepartmentsViewModel(
            context,
            new MasterViewModel.Words(
                texts.get("departments.load-failed"),
                "fth-layers",
                texts.get("departments.none"),
                texts.get("departments.none-words"),
                add));
    detail = new DepartmentDetail(context, model, () -> this.pane().takeFocus());
    pane =
        new MasterPane<>(context, model.master(), texts.get("departments.title"), columns(), detail)
            .counted(
                count ->
                    texts.get(
                        "departments.count",
                        count,
                        context.desk().hospital().get().name(),
                        context.desk().hospital().get().location().city()),
                context.desk().hospital().property())
            .segments(
                List.of(DepartmentsViewModel.Segment.values()),
                segment ->
                    texts.get(
                        switch (segment) {
                          case ACTIVE -> "console.segment-active";
                          case RETIRED -> "console.segment-retired";
                          case ALL -> "console.segment-all";
                        }))
            .summed(
                rows ->
                    List.of(
                        texts.get("departments.sum"),
                        "",
                        texts.get(
                            "departments.sum-of",
                            rows.stream().mapToInt(DepartmentOverview::doctors).sum()),
                        texts.get(
                            "departments.visits",
                            rows.stream().mapToLong(DepartmentOverview::visits).sum()),
                        "",
                        ""))
            .exported(SECTION, model::export)
            .offer(Buttons.primary(add))
            .editBy(detail::beginName);
  }

  private String monthOfVisits(TextStyle style) {
    return model.month().getMonth().getDisplayName(style, texts.locale());
  }

  private List<Column<DepartmentOverview>> columns() {
    return List.of(
        Column.name(
            texts.get("departments.column-name"), "name", 2.3, row -> row.department().name()),
        Column.text(
            texts.get("departments.column-specialties"),
            null,
            2.6,
            row -> model.names(row.department().specialties())),
        Column.figure(
            texts.get("departments.column-doctors"),
            "doctors",
            1,
            row -> String.valueOf(row.doctors()),
            DepartmentOverview::doctors),
        Column.figure(
            texts.get("departments.column-visits", monthOfVisits(TextStyle.SHORT_STANDALONE)),
            null,
            1.2,
            row ->
                row.visits() == 0
                    ? texts.get("console.nothing")
                    : texts.get("departments.visits", row.visits()),
            DepartmentOverview::visits),
        Column.figure(
            texts.get("departments.column-fee"),
            "fee",
            1.4,
            row ->
                row.typicalFee() == null
                    ? texts.get("console.nothing")
                    : context.formats().money(row.typicalFee()),
            DepartmentOverview::typicalFee),
        Column.standing(texts.get("departments.column-status"), "status", 1.4, this::standing));
  }

  private Label standing(DepartmentOverview row) {
    boolean empty = row.doctors() == 0 && !row.department().retired();
    String state = row.department().retired() ? "retired" : empty ? "lacking" : "active";
    Label label =
        new Label(
            texts.get(
                switch (state) {
                  case "retired" -> "console.retired";
                  case "lacking" -> "departments.no-doctor";
                  default -> "console.active";
                }),
            Icons.of(
                switch (state) {
                  case "retired" -> "fth-archive";
                  case "lacking" -> "fth-alert-circle";
                  default -> "fth-check";
                }));
    label.getStyleClass().addAll("standing", "standing-" + state);
    return label;
  }

  private void openNew() {
    SimpleStringProperty name = new SimpleStringProperty("");
    ObservableList<String> specialties = FXCollections.observableArrayList();
    Sending sending = new Sending(context);
    FormSheet[] sheet = new FormSheet[1];
    Runnable send =
        () ->
            sending.send(
                wrong(name.get(), specialties),
                () ->
                    context
                        .session()
                        .api()
                        .administration()
                        .defineDepartment(
                            context.desk().hospital().get().id(),
                            new DepartmentRequest(name.get().strip(), List.copyOf(specialties))),
                (DepartmentResponse made) -> {
                  sheet[0].close();
                  context.desk().toasts().done(texts.get("departments.added", made.name()));
                  model.master().filter().set("");
                  model.master().loadAndSelect(made.id());
                  pane.takeFocus();
                });
    sheet[0] =
        new FormSheet(
            context, sending, texts.get("departments.add"), texts.get("departments.define"), send);
    sheet[0].explain(texts.get("departments.add"), context.desk().hospital().get().name());
    sheet[0].text("name", texts.get("departments.name"), name).icon("fth-layers");
    sheet[0].tags(
        "specialties", DepartmentDetail.words(texts), specialties, model.catalogue().get());
    sheet[0].open();
  }

  private static List<Violation> wrong(String name, List<String> specialties) {
    return Stream.concat(
            name.isBlank() ? Stream.of(new Violation("name", "required", "")) : Stream.of(),
            specialties.isEmpty()
                ? Stream.of(new Violation("specialties", "specialty-needed", ""))
                : Stream.of())
        .toList();
  }

  @Override
  protected MasterPane<DepartmentOverview, DepartmentsViewModel.Segment> pane() {
    return pane;
  }

  @Override
  protected List<Part> parts() {
    return List.of(model, detail);
  }

  @Override
  protected List<Action> own() {
    return List.of(add);
  }

  @Override
  protected List<Subscription> follow() {
    return List.of(model.catalogue().subscribe((_, _) -> pane.redraw())::unsubscribe);
  }
}
