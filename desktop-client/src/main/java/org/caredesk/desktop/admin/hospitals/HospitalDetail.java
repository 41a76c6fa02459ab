package org.caredesk.desktop.admin.hospitals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
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
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.HospitalOverview;
import org.caredesk.dto.directory.HospitalResponse;
import org.jspecify.annotations.Nullable;

/** One hospital: address and contact, booking rules, the doctors' share, holidays, history. */
final class HospitalDetail extends BorderPane implements Part {

  private static final int WHOLE = 10_000;

  private final WorkplaceContext context;
  private final Texts texts;
  private final HospitalsViewModel model;
  private final HolidaysModel holidays;
  private final Runnable toList;
  private final InlineField name;
  private final History history;
  private final Tabs tabs = new Tabs();
  private final Label fixed = new Label();
  private final CheckBox payAtDesk = new CheckBox();
  private final CheckBox doubleBooking = new CheckBox();
  private final Label split = new Label();
  private final Action workHere;
  private final List<Subscription> open = new ArrayList<>();
  private boolean following;

  HospitalDetail(WorkplaceContext context, HospitalsViewModel model, Runnable toList) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.toList = toList;
    this.holidays = new HolidaysModel(context);
    this.history = new History(context);
    name = inline(HospitalField.NAME).asTitle().named("hospital-name");
    fixed.getStyleClass().add("cd-secondary");
    fixed.setWrapText(true);
    fixed.setMinHeight(USE_PREF_SIZE);
    workHere =
        new Action(
                "places.work-here",
                texts.get("places.work-here"),
                "fth-map-pin",
                "W",
                model::workHere)
            .enabledWhen(notInView());
    VBox head = new VBox(name, fixed);
    head.getStyleClass().add("master-head");
    setTop(head);
    Node overview = scroll(overview());
    Node rules = scroll(rules());
    Node share = scroll(share());
    Node days = new HolidaysPane(context, holidays);
    ObservableValue<String> nothing = Bindings.createStringBinding(() -> "");
    tabs.add("overview", texts.get("places.tab-overview"), nothing, () -> overview)
        .add("rules", texts.get("places.tab-rules"), nothing, () -> rules)
        .add("share", texts.get("places.tab-share"), nothing, () -> share)
        .add("holidays", texts.get("places.tab-holidays"), nothing, () -> days)
        .add("history", texts.get("console.tab-history"), nothing, this::historyOfChosen);
    setCenter(tabs);
    setBottom(foot());
  }

  private ObservableValue<Boolean> notInView() {
    return Bindings.createBooleanBinding(
        () -> {
          HospitalOverview row = model.master().selected().get();
          return row != null && !row.hospital().id().equals(inView().getValue().id());
        },
        model.master().selected(),
        context.desk().hospital().property());
  }

  private ObservableValue<HospitalResponse> inView() {
    return context.desk().hospital().property();
  }

  private InlineField inline(HospitalField field) {
    return new InlineField(
            texts, model.edit(field), texts.get("places.field." + field.name()), toList)
        .named("hospital-" + field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  private Facts facts(HospitalField... fields) {
    Facts facts = new Facts();
    for (HospitalField field : fields) {
      facts.add(texts.get("places.field." + field.name()), inline(field));
    }
    return facts;
  }

  private Node overview() {
    return section(
        facts(
            HospitalField.LINE1,
            HospitalField.LINE2,
            HospitalField.POSTAL_CODE,
            HospitalField.CITY,
            HospitalField.STATE,
            HospitalField.COUNTRY,
            HospitalField.PHONE,
            HospitalField.EMAIL,
            HospitalField.WEBSITE));
  }

  private Node rules() {
    rule(payAtDesk, "places.pay-at-desk", "hospital-pay-at-desk");
    rule(doubleBooking, "places.double-booking", "hospital-double-booking");
    payAtDesk
        .selectedProperty()
        .subscribe((_, on) -> whileNotFollowing(() -> model.setPayAtDesk(on, this::showAsIs)));
    doubleBooking
        .selectedProperty()
        .subscribe((_, on) -> whileNotFollowing(() -> model.setDoubleBooking(on, this::showAsIs)));
    return section(
        title("places.cancelling"),
        facts(HospitalField.FREE_HOURS, HospitalField.LATE_FEE, HospitalField.NO_SHOW_FEE),
        note("places.cancelling-note"),
        title("places.booking"),
        payAtDesk,
        note("places.pay-at-desk-note"),
        doubleBooking,
        note("places.double-booking-note"));
  }

  private void rule(CheckBox box, String key, String id) {
    box.setText(texts.get(key));
    box.setId(id);
    box.setWrapText(true);
  }

  private void whileNotFollowing(Runnable step) {
    if (!following) {
      step.run();
    }
  }

  private Node share() {
    split.getStyleClass().add("cd-title");
    return section(facts(HospitalField.SHARE), split, note("places.share-note"));
  }

  private Label title(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("cd-strong");
    return title;
  }

  private Label note(String key) {
    Label note = new Label(texts.get(key));
    note.getStyleClass().add("cd-secondary");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }

  private static VBox section(Node... parts) {
    VBox section = new VBox(parts);
    section.getStyleClass().add("master-section");
    return section;
  }

  private static Node scroll(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private Node historyOfChosen() {
    HospitalOverview row = model.master().selected().get();
    return row == null ? new Region() : history.of("hospital", row.hospital().id().toString());
  }

  private Node foot() {
    Label words = new Label(texts.get("console.saved-at-once"), Icons.of("fth-check"));
    words.getStyleClass().add("cd-secondary");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.getStyleClass().add("master-foot-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var here = Buttons.plain(workHere);
    here.visibleProperty().bind(workHere.enabled());
    here.managedProperty().bind(here.visibleProperty());
    HBox foot = new WrappingBar(words, here);
    foot.getStyleClass().add("master-detail-foot");
    return foot;
  }

  private void show(@Nullable HospitalOverview row) {
    if (row == null) {
      return;
    }
    HospitalResponse hospital = row.hospital();
    following = true;
    payAtDesk.setSelected(hospital.payAtDesk());
    doubleBooking.setSelected(hospital.doubleBooking());
    following = false;
    fixed.setText(texts.get("places.fixed", hospital.timeZone(), hospital.currency()));
    split.setText(
        texts.get(
            "places.split",
            HospitalField.percent(hospital.doctorShareBasisPoints()),
            HospitalField.percent(WHOLE - hospital.doctorShareBasisPoints())));
    holidays.show(hospital);
    tabs.refresh();
  }

  private void showAsIs() {
    show(model.master().selected().get());
  }

  /** Lets the name be changed. */
  void beginName() {
    name.begin();
  }

  @Override
  public void activate() {
    open.add(model.master().selected().subscribe(this::show)::unsubscribe);
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    history.close();
    holidays.close();
  }

  @Override
  public List<Action> actions() {
    return List.of(workHere);
  }
}
