package org.caredesk.desktop.admin.affiliations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
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
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.AffiliationOverview;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.DirectoryAction;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/** One doctor at this hospital: fee, lengths, modes, policy, buffers, lead and horizon. */
final class AffiliationDetail extends BorderPane implements Part {

  private final WorkplaceContext context;
  private final Texts texts;
  private final AffiliationsViewModel model;
  private final Runnable toList;
  private final History history;
  private final VisitsInTheWay visits;
  private final HBox head = new HBox();
  private final Tabs tabs = new Tabs();
  private final InlineField fee;
  private final Label currency = new Label();
  private final Map<VisitMode, CheckBox> modes = new EnumMap<>(VisitMode.class);
  private final SegmentedChoice<BookingPolicy> policy;
  private final VBox terms;
  private final Action end;
  private final List<Subscription> open = new ArrayList<>();
  private boolean following;

  AffiliationDetail(WorkplaceContext context, AffiliationsViewModel model, Runnable toList) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.toList = toList;
    this.history = new History(context);
    this.visits = new VisitsInTheWay(context);
    head.getStyleClass().addAll("master-head", "staff-head");
    fee = inline(TermsField.FEE);
    currency.getStyleClass().add("cd-secondary");
    policy =
        new SegmentedChoice<>(
            List.of(BookingPolicy.values()),
            each ->
                texts.get(
                    each == BookingPolicy.INSTANT
                        ? "affiliations.policy-instant"
                        : "affiliations.policy-approval"));
    policy.valueProperty().subscribe((_, now) -> whileNotFollowing(() -> model.setPolicy(now)));
    terms = terms();
    ScrollPane scroll = new ScrollPane(terms);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    var nothing = Bindings.createStringBinding(() -> "");
    tabs.add("terms", texts.get("affiliations.tab-terms"), nothing, () -> scroll)
        .add("visits", texts.get("affiliations.tab-visits"), model.standing(), this::visitsOfChosen)
        .add("history", texts.get("console.tab-history"), nothing, this::historyOfChosen);
    end =
        new Action(
                "affiliations.end",
                texts.get("affiliations.end"),
                "fth-archive",
                "Shift+Delete",
                model::end)
            .enabledWhen(
                model
                    .master()
                    .selected()
                    .map(row -> row.affiliation().allowedActions().contains(DirectoryAction.LEAVE))
                    .orElse(false));
    setTop(head);
    setCenter(tabs);
    setBottom(foot());
  }

  private InlineField inline(TermsField field) {
    return new InlineField(
            texts, model.edit(field), texts.get("affiliations.field." + field.name()), toList)
        .named("terms-" + field.name().toLowerCase(java.util.Locale.ROOT));
  }

  private VBox terms() {
    HBox money = new HBox(fee, currency);
    HBox.setHgrow(fee, Priority.ALWAYS);
    money.getStyleClass().add("terms-money");
    HBox boxes = new HBox();
    boxes.getStyleClass().add("terms-modes");
    for (VisitMode mode : VisitMode.values()) {
      CheckBox box = new CheckBox(texts.word(mode));
      box.setId("terms-mode-" + mode);
      box.selectedProperty().subscribe((_, _) -> whileNotFollowing(this::keepModes));
      modes.put(mode, box);
      boxes.getChildren().add(box);
    }
    Facts facts = new Facts().add(texts.get("affiliations.field.FEE"), money);
    for (TermsField field : TermsField.values()) {
      if (field != TermsField.FEE) {
        facts.add(texts.get("affiliations.field." + field.name()), inline(field));
      }
    }
    facts.add(texts.get("affiliations.modes"), boxes).add(texts.get("affiliations.policy"), policy);
    Label note = new Label(texts.get("affiliations.note"));
    note.getStyleClass().add("cd-secondary");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    Banner banner = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
    model.problem().subscribe(banner::setText);
    banner.visibleProperty().bind(model.problem().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    VBox all = new VBox(banner, facts, note);
    all.getStyleClass().add("master-section");
    return all;
  }

  private void keepModes() {
    AffiliationOverview row = model.master().selected().get();
    if (row == null) {
      return;
    }
    // The default one stays the first.
    List<VisitMode> now = new ArrayList<>(row.affiliation().visitModes());
    now.removeIf(mode -> !isOn(mode));
    for (VisitMode mode : VisitMode.values()) {
      if (isOn(mode) && !now.contains(mode)) {
        now.add(mode);
      }
    }
    if (now.isEmpty()) {
      showAsIs();
    } else {
      model.setModes(now);
    }
  }

  private boolean isOn(VisitMode mode) {
    CheckBox box = modes.get(mode);
    return box != null && box.isSelected();
  }

  private void whileNotFollowing(Runnable step) {
    if (!following) {
      step.run();
    }
  }

  private Node historyOfChosen() {
    AffiliationOverview row = model.master().selected().get();
    return row == null
        ? new Region()
        : history.of("affiliation", row.affiliation().id().toString());
  }

  private Node visitsOfChosen() {
    AffiliationOverview row = model.master().selected().get();
    return row == null ? new Region() : visits.of(row.affiliation());
  }

  private Node foot() {
    Label words = new Label();
    words.textProperty().bind(model.aboutEnding());
    words.getStyleClass().add("cd-secondary");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add("master-foot-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox foot = new WrappingBar(words, Buttons.dangerPlain(end));
    foot.getStyleClass().add("master-detail-foot");
    return foot;
  }

  private void showAsIs() {
    show(model.master().selected().get());
  }

  private void show(@Nullable AffiliationOverview row) {
    head.getChildren().clear();
    if (row == null) {
      return;
    }
    AffiliationResponse now = row.affiliation();
    Label name = Scripts.dress(new Label(row.doctorName()));
    name.getStyleClass().add("cd-title");
    Label where = Scripts.dress(new Label(now.departmentName()));
    where.getStyleClass().add("cd-secondary");
    VBox words = new VBox(name, where);
    HBox.setHgrow(words, Priority.ALWAYS);
    head.getChildren()
        .setAll(
            new Avatar(
                now.doctorId(),
                row.doctorName(),
                Avatar.Size.SHEET,
                context.faces().of(now.doctorId())),
            words,
            AffiliationsScreen.standing(texts, row));
    currency.setText(now.consultationFee().currency());
    following = true;
    modes.forEach((mode, box) -> box.setSelected(now.visitModes().contains(mode)));
    policy.valueProperty().set(now.bookingPolicy());
    following = false;
    terms.setDisable(now.left());
    tabs.refresh();
  }

  /** Lets the fee be changed. */
  void beginFee() {
    fee.begin();
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
    visits.close();
  }

  @Override
  public List<Action> actions() {
    return List.of(end);
  }
}
