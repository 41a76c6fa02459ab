package org.caredesk.desktop.doctor.profile;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
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
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.AffiliationResponse;
import org.jspecify.annotations.Nullable;

/** Where the doctor works: a card each; joining, terms and leaving in sheets beside them. */
final class HospitalsScreen implements Screen {

  private static final int COLUMNS = 2;

  private final WorkplaceContext context;
  private final Texts texts;
  private final HospitalsViewModel model;
  private final GridPane cards = new GridPane();
  private final Label count = new Label();
  private final VBox view = new VBox();
  private final LookPane look;
  private final List<Subscription> open = new ArrayList<>();
  private final Action join;

  HospitalsScreen(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    join =
        new Action(
            "hospitals.join", texts.get("hospitals.join"), "fth-link", "Ctrl+N", this::openJoin);
    this.model = new HospitalsViewModel(context, join);
    cards.getStyleClass().add("hospital-cards");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(100.0 / COLUMNS);
      cards.getColumnConstraints().add(half);
    }
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    look = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(4));
    VBox.setVgrow(look, Priority.ALWAYS);
    view.getStyleClass().add("page");
    view.getChildren().addAll(head(), look);
  }

  private Node head() {
    Label title = new Label(texts.get("hospitals.title"));
    title.getStyleClass().add("cd-title");
    count.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, count, gap, Buttons.primary(join));
    head.getStyleClass().add("page-head");
    return head;
  }

  private void draw(HospitalsViewModel.@Nullable Shown shown) {
    if (shown == null) {
      return;
    }
    List<AffiliationResponse> all = shown.affiliations();
    count.setText(texts.get("hospitals.count", all.size()));
    cards.getChildren().clear();
    for (int i = 0; i < all.size(); i++) {
      AffiliationResponse affiliation = all.get(i);
      cards.add(
          new HospitalCard(
              affiliation,
              texts,
              context.formats(),
              () -> openTerms(affiliation),
              () -> openLeaving(affiliation)),
          i % COLUMNS,
          i / COLUMNS);
    }
  }

  private void openJoin() {
    HospitalsViewModel.Shown shown = model.shown().get();
    if (shown == null) {
      return;
    }
    if (shown.others().isEmpty()) {
      context.desk().toasts().show("fth-info", texts.get("hospitals.nowhere-else"), null);
      return;
    }
    TermsViewModel terms =
        new TermsViewModel(
            context,
            model,
            null,
            now -> done(texts.get("hospitals.joined", now.hospitalName(), now.departmentName())));
    open(
        new TermsSheet(
                terms,
                texts,
                shown.others(),
                texts.get("hospitals.join-title"),
                texts.get("hospitals.join-subtitle"),
                this::closeSheet)
            .sheet());
  }

  private void openTerms(AffiliationResponse affiliation) {
    TermsViewModel terms =
        new TermsViewModel(
            context,
            model,
            affiliation,
            now -> done(texts.get("hospitals.changed", now.hospitalName())));
    open(
        new TermsSheet(
                terms,
                texts,
                List.of(),
                texts.get("hospitals.terms-title"),
                affiliation.hospitalName(),
                this::closeSheet)
            .sheet());
  }

  private void openLeaving(AffiliationResponse affiliation) {
    LeavingViewModel leaving =
        new LeavingViewModel(
            context, affiliation, now -> done(texts.get("hospitals.left", now.hospitalName())));
    open(new LeavingSheet(leaving, context, this::closeSheet).sheet());
  }

  private void open(SideSheet sheet) {
    context.desk().overlays().openSheet(sheet);
  }

  private void closeSheet() {
    context.desk().overlays().closeSheet();
  }

  private void done(String text) {
    closeSheet();
    context.desk().toasts().done(text);
    model.load();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(look.follow(model.look().map(each -> each)));
    open.add(model.shown().subscribe(this::draw)::unsubscribe);
    model.activate();
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    model.deactivate();
    closeSheet();
  }

  @Override
  public boolean moveTo(Route route) {
    return route instanceof Route.Part part && part.section().equals(DoctorProfile.HOSPITALS);
  }

  @Override
  public List<Action> actions() {
    return List.of(join);
  }
}
