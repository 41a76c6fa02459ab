package org.caredesk.desktop.admin.staff;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.admin.frame.Facts;
import org.caredesk.desktop.admin.frame.History;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.admin.frame.Tabs;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.identity.StaffAction;
import org.caredesk.dto.identity.StaffMember;
import org.caredesk.dto.identity.StaffRole;
import org.caredesk.dto.identity.StaffStatus;
import org.jspecify.annotations.Nullable;

/** One of the staff: roles, sign-ins, and what an admin may do. */
final class StaffDetail extends BorderPane implements Part {

  private final WorkplaceContext context;
  private final Texts texts;
  private final StaffViewModel model;
  private final History history;
  private final VBox content = new VBox();
  private final HBox foot = new WrappingBar();
  private final Tabs tabs = new Tabs();
  private final Action deactivate;
  private final Action signOut;
  private final Action inviteAgain;
  private final Action withdraw;
  private final List<Subscription> open = new ArrayList<>();
  private boolean asking;

  StaffDetail(WorkplaceContext context, StaffViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.history = new History(context);
    deactivate =
        action("staff.deactivate", "fth-user-x", "Shift+Delete", model::deactivateOrReactivate)
            .textFrom(
                model
                    .master()
                    .selected()
                    .map(
                        member ->
                            texts.get(
                                member.status() == StaffStatus.DEACTIVATED
                                    ? "staff.reactivate"
                                    : "staff.deactivate"))
                    .orElse(texts.get("staff.deactivate")))
            .enabledWhen(allowed(StaffAction.DEACTIVATE, StaffAction.REACTIVATE));
    signOut =
        action("staff.sign-out", "fth-log-out", "O", this::askSignOut)
            .enabledWhen(allowed(StaffAction.SIGN_OUT));
    inviteAgain =
        action("staff.invite-again", "fth-send", "S", model::inviteAgain)
            .textFrom(
                model
                    .sendsMail()
                    .map(
                        sends ->
                            texts.get(sends ? "staff.invite-again" : "staff.invite-again-by-hand")))
            .enabledWhen(allowed(StaffAction.INVITE_AGAIN));
    withdraw =
        action("staff.withdraw", "fth-x", null, model::withdraw)
            .enabledWhen(allowed(StaffAction.WITHDRAW));
    content.getStyleClass().add("master-section");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    var nothing = Bindings.createStringBinding(() -> "");
    tabs.add("overview", texts.get("staff.tab-overview"), nothing, () -> scroll)
        .add("history", texts.get("console.tab-history"), nothing, this::historyOfChosen);
    setCenter(tabs);
    foot.getStyleClass().add("master-detail-foot");
    setBottom(foot);
  }

  private Action action(String key, String icon, @Nullable String shortcut, Runnable task) {
    return new Action(key, texts.get(key), icon, shortcut, task);
  }

  private javafx.beans.value.ObservableValue<Boolean> allowed(StaffAction... any) {
    return model
        .master()
        .selected()
        .map(member -> List.of(any).stream().anyMatch(member.allowedActions()::contains))
        .orElse(false);
  }

  private Node historyOfChosen() {
    StaffMember member = model.master().selected().get();
    return member == null
        ? new Region()
        : history.of(
            member.status() == StaffStatus.INVITED ? "invitation" : "account",
            member.id().toString());
  }

  private void show(@Nullable StaffMember member) {
    asking = false;
    content.getChildren().clear();
    foot.getChildren().clear();
    if (member == null) {
      setTop(null);
      return;
    }
    setTop(head(member));
    Facts facts =
        new Facts()
            .add(texts.get("staff.email"), member.email())
            .add(texts.get("staff.roles"), roles(member));
    if (member.invitedUntil() != null) {
      facts.add(
          texts.get("staff.invited-until"),
          context.formats().dayAndTime(member.invitedUntil(), context.desk().hospital().zone()));
    } else {
      facts
          .add(
              texts.get("staff.last-sign-in"),
              member.lastSignIn() == null
                  ? texts.get("staff.not-lately")
                  : context
                      .formats()
                      .dayAndTime(member.lastSignIn(), context.desk().hospital().zone()))
          .add(texts.get("staff.sign-ins"), texts.get("staff.sign-ins-count", member.signIns()));
    }
    content.getChildren().addAll(problem(), facts, note(member));
    showFoot(member);
    tabs.refresh();
  }

  private Node head(StaffMember member) {
    Label name = Scripts.dress(new Label(member.name()));
    name.getStyleClass().add("cd-title");
    HBox head =
        new HBox(
            new Avatar(member.id(), member.name(), Avatar.Size.SHEET),
            name,
            StaffScreen.standing(texts, member));
    head.getStyleClass().addAll("master-head", "staff-head");
    return head;
  }

  private Node problem() {
    Banner banner = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
    model.problem().subscribe(banner::setText);
    banner.visibleProperty().bind(model.problem().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  private Node roles(StaffMember member) {
    HBox chips = new WrappingBar();
    chips.getStyleClass().add("cd-tags");
    boolean may = member.allowedActions().contains(StaffAction.GRANT);
    member.roles().forEach(role -> chips.getChildren().add(chip(role, may)));
    if (may) {
      MenuButton give = new MenuButton(texts.get("staff.give-role"), Icons.of("fth-plus"));
      give.setId("staff-give-role");
      give.getStyleClass().addAll("cd-button", "cd-quiet");
      for (StaffRole role : model.roles()) {
        MenuItem item = new MenuItem(model.words(role));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.grant(role));
        give.getItems().add(item);
      }
      chips.getChildren().add(give);
    }
    return chips;
  }

  private Node chip(StaffRole role, boolean removable) {
    Label words = Scripts.dress(new Label(model.words(role)));
    words.setWrapText(true);
    HBox chip = new HBox(words);
    chip.getStyleClass().add("cd-tag");
    if (removable) {
      chip.getChildren()
          .add(
              Buttons.icon(
                  new Action(
                      "staff.take-role",
                      texts.get("staff.take-role", model.words(role)),
                      "fth-x",
                      null,
                      () -> model.revoke(role))));
    } else {
      words.getStyleClass().add("staff-fixed-role");
    }
    return chip;
  }

  private Node note(StaffMember member) {
    Label note = new Label();
    note.textProperty()
        .bind(
            model
                .sendsMail()
                .map(
                    sends ->
                        texts.get(
                            member.status() != StaffStatus.INVITED
                                ? "staff.note"
                                : sends ? "staff.invited-note" : "staff.invited-note-by-hand")));
    note.getStyleClass().add("cd-secondary");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    return note;
  }

  private void showFoot(StaffMember member) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    if (asking) {
      Label question = new Label(texts.get("staff.sign-out-question", member.name()));
      question.setWrapText(true);
      foot.getChildren()
          .setAll(
              question,
              gap,
              Buttons.danger(action("staff.sign-out-now", "fth-log-out", null, model::signOut)),
              Buttons.quiet(action("staff.not-now", "fth-corner-up-left", null, this::dontAsk)));
    } else if (member.status() == StaffStatus.INVITED) {
      foot.getChildren().setAll(Buttons.plain(inviteAgain), gap, Buttons.dangerPlain(withdraw));
    } else {
      foot.getChildren().setAll(Buttons.plain(signOut), gap, Buttons.dangerPlain(deactivate));
    }
  }

  private void askSignOut() {
    asking = true;
    redrawFoot();
  }

  private void dontAsk() {
    asking = false;
    redrawFoot();
  }

  private void redrawFoot() {
    StaffMember member = model.master().selected().get();
    if (member != null) {
      showFoot(member);
    }
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
  }

  @Override
  public List<Action> actions() {
    return List.of(deactivate, signOut, inviteAgain, withdraw);
  }
}
