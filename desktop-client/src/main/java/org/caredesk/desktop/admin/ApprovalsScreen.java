package org.caredesk.desktop.admin;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.jspecify.annotations.Nullable;

/** Doctors who applied: the list on the left, who is chosen on the right. */
final class ApprovalsScreen implements Screen {

  private final WorkplaceContext context;
  private final Texts texts;
  private final ApprovalsViewModel model;
  private final ListView<DoctorResponse> list = new ListView<>();
  private final ApplicationDetail detail;
  private final VBox view = new VBox();
  private final LookPane look;
  private final List<Subscription> open = new ArrayList<>();
  private final Action approve;
  private final Action reject;
  private final Action add;
  private boolean following;

  ApprovalsScreen(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    add =
        new Action(
            "admin.add-doctor",
            texts.get("admin.add-doctor"),
            "fth-user-plus",
            "Ctrl+N",
            this::openAdd);
    this.model = new ApprovalsViewModel(context, add);
    var canDecide =
        Bindings.createBooleanBinding(
            () -> {
              DoctorResponse doctor = model.selected().get();
              return doctor != null
                  && doctor.status() == DoctorStatus.APPLIED
                  && !model.sending().get();
            },
            model.selected(),
            model.sending());
    approve =
        new Action("admin.approve", texts.get("admin.approve"), "fth-check", "A", model::approve)
            .enabledWhen(canDecide);
    reject =
        new Action("admin.reject", texts.get("admin.reject"), "fth-x", "R", model::beginRejection)
            .enabledWhen(canDecide);
    detail = new ApplicationDetail(context, model, approve, reject);
    list.setItems(model.doctors());
    list.setCellFactory(_ -> new ApplicationCell(context, model));
    list.getStyleClass().add("application-list");
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    HBox.setHgrow(detail, Priority.ALWAYS);
    HBox both = new HBox(list, detail);
    both.getStyleClass().add("application-both");
    look = new LookPane(texts, context.work().timers(), both, Skeleton.rows(5));
    VBox.setVgrow(look, Priority.ALWAYS);
    view.getStyleClass().add("page");
    view.getChildren().addAll(head(), look);
  }

  private Node head() {
    Label title = new Label(texts.get("admin.approvals-title"));
    title.getStyleClass().add("cd-title");
    Label count = new Label();
    count.getStyleClass().add("cd-secondary");
    model
        .doctors()
        .addListener(
            (ListChangeListener<DoctorResponse>)
                _ -> count.setText(texts.get("admin.count", model.doctors().size())));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    SegmentedChoice<ApprovalsViewModel.Filter> filter =
        new SegmentedChoice<>(
            List.of(ApprovalsViewModel.Filter.values()),
            each ->
                texts.get(
                    switch (each) {
                      case WAITING -> "admin.filter-waiting";
                      case REJECTED -> "admin.filter-rejected";
                      case ALL -> "admin.filter-all";
                    }));
    filter.valueProperty().bindBidirectional(model.filter());
    HBox head = new HBox(title, count, gap, filter, Buttons.primary(add));
    head.getStyleClass().add("page-head");
    return head;
  }

  /** The list's selection moves the model's, but not while it follows the model itself. */
  private void chosen(@Nullable DoctorResponse doctor) {
    if (doctor != null && !following) {
      model.choose(doctor);
    }
  }

  private void follow(@Nullable DoctorResponse doctor) {
    following = true;
    if (doctor == null) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(doctor);
    }
    following = false;
    detail.show(doctor);
  }

  private void openAdd() {
    AddDoctorViewModel adding =
        new AddDoctorViewModel(
            context,
            doctor -> {
              context.desk().overlays().closeSheet();
              context.desk().toasts().done(texts.get("admin.added", doctor.name()));
              model.load();
            });
    AddDoctorSheet sheet =
        new AddDoctorSheet(
            adding, texts, model.specialties(), () -> context.desk().overlays().closeSheet());
    context.desk().overlays().openSheet(sheet.sheet());
    sheet.takeFocus();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(look.follow(model.look().map(each -> each)));
    open.add(model.selected().subscribe(this::follow)::unsubscribe);
    open.add(
        model
                .rejecting()
                .subscribe(
                    (_, rejecting) -> {
                      drawFoot();
                      if (!rejecting) {
                        list.requestFocus();
                      }
                    })
            ::unsubscribe);
    open.add(model.problem().subscribe(_ -> drawFoot())::unsubscribe);
    model.activate();
    context.work().later(list::requestFocus);
  }

  private void drawFoot() {
    detail.showFoot(model.selected().get());
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    model.deactivate();
    context.desk().overlays().closeSheet();
  }

  @Override
  public boolean moveTo(Route route) {
    return route instanceof Route.Part part && part.section().equals(AdminWorkplace.APPROVALS);
  }

  @Override
  public List<Action> actions() {
    return List.of(approve, reject, add);
  }
}
