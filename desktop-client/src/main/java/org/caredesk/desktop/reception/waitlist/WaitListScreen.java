package org.caredesk.desktop.reception.waitlist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.WaitListAction;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.jspecify.annotations.Nullable;

/** Who waits for time to become free, and what is held for them (SPEC B7). */
public final class WaitListScreen implements Screen {
  private final WorkplaceContext context;
  private final Texts texts;
  private final WaitListModel model;
  private final Consumer<WaitListEntry> takeOver;
  private final WaitListWords words;
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final StackPane side = new StackPane();
  private final LookPane look;
  private final VBox view = new VBox();
  private final List<Subscription> open = new ArrayList<>();
  private final Action add;
  private final Action take;
  private final Action decline;
  private final Action change;
  private final Action withdraw;
  private @Nullable WishForm form;

  /** The keyboard is not in the list yet, so that the arrows would do nothing. */
  private boolean wantsFocus;

  /**
   * @param takeOver books what is offered to an entry
   */
  public WaitListScreen(
      WorkplaceContext context, WaitListModel model, Consumer<WaitListEntry> takeOver) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.takeOver = takeOver;
    this.words = new WaitListWords(texts, context.formats());
    add =
        new Action(
            "wait-list.new",
            texts.get("wait-list.new"),
            "fth-user-plus",
            "N",
            () -> model.begin(NewWish.EMPTY));
    take =
        new Action("wait-list.take", texts.get("wait-list.take"), "fth-check", "Enter", this::take)
            .enabledWhen(allowed(WaitListAction.BOOK));
    decline =
        new Action(
                "wait-list.decline",
                texts.get("wait-list.decline"),
                "fth-corner-up-left",
                "D",
                () -> withSelected(model::decline))
            .enabledWhen(allowed(WaitListAction.DECLINE));
    change =
        new Action(
                "wait-list.change",
                texts.get("wait-list.change"),
                "fth-edit-2",
                "E",
                () -> withSelected(entry -> model.begin(NewWish.of(entry))))
            .enabledWhen(allowed(WaitListAction.CHANGE));
    withdraw =
        new Action(
                "wait-list.withdraw",
                texts.get("wait-list.withdraw"),
                "fth-trash-2",
                "Delete",
                () -> withSelected(model::withdraw))
            .enabledWhen(allowed(WaitListAction.WITHDRAW));
    list.getStyleClass().add("wait-rows");
    list.setId("wait-list");
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("wait-scroll");
    look = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(6));
    HBox.setHgrow(look, Priority.ALWAYS);
    look.setMinWidth(0);
    side.getStyleClass().add("wait-side");
    ScrollPane sideScroll = new ScrollPane(side);
    sideScroll.setFitToWidth(true);
    sideScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    sideScroll.setMinWidth(Region.USE_PREF_SIZE);
    sideScroll.getStyleClass().addAll("wait-scroll", "wait-side-scroll");
    sideScroll.visibleProperty().bind(model.draftProperty().isNotNull());
    sideScroll.managedProperty().bind(sideScroll.visibleProperty());
    HBox halves = new HBox(look, sideScroll);
    halves.getStyleClass().add("wait-halves");
    VBox.setVgrow(halves, Priority.ALWAYS);
    halves.setMinHeight(0);
    view.getStyleClass().add("wait-screen");
    view.getChildren().addAll(head(), halves);
    // Not only while it shows: what is filled in outlives a look at another screen.
    model.draftProperty().subscribe(this::showForm);
  }

  private Node head() {
    Label title = new Label(texts.get("wait-list.title"));
    title.getStyleClass().add("cd-title");
    Label count = new Label();
    count.getStyleClass().add("cd-secondary");
    model
        .itemsProperty()
        .subscribe(
            items ->
                count.setText(texts.get("wait-list.count", items.size(), model.offers().get())));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button taking = Buttons.primary(take);
    Button declining = Buttons.plain(decline);
    for (Node each : List.of(taking, declining)) {
      each.visibleProperty().bind(take.enabled());
      each.managedProperty().bind(take.enabled());
    }
    Label none = new Label();
    none.setId("wait-list-no-offer");
    none.getStyleClass().add("cd-secondary");
    var why = model.selectedProperty().flatMap(_ -> model.itemsProperty()).map(_ -> noOffer());
    none.textProperty().bind(why.orElse(""));
    none.visibleProperty().bind(take.enabled().not());
    none.managedProperty().bind(none.visibleProperty());
    HBox head =
        new HBox(
            title,
            count,
            gap,
            none,
            taking,
            declining,
            Buttons.plain(change),
            Buttons.plain(withdraw),
            Buttons.plain(add));
    head.getChildren().stream()
        .filter(each -> each instanceof Region region && region != gap)
        .forEach(each -> ((Region) each).setMinWidth(Region.USE_PREF_SIZE));
    head.getStyleClass().add("wait-head");
    return head;
  }

  /** Why nothing is offered; null where the row itself says it. */
  private @Nullable String noOffer() {
    WaitListEntry entry = model.selected();
    return entry == null || entry.fitting() != null ? null : words.noOffer(entry);
  }

  private ObservableValue<Boolean> allowed(WaitListAction action) {
    return model
        .selectedProperty()
        .flatMap(_ -> model.itemsProperty())
        .map(_ -> isAllowed(model.selected(), action))
        .orElse(false);
  }

  private static boolean isAllowed(@Nullable WaitListEntry entry, WaitListAction action) {
    return entry != null && entry.allowedActions().contains(action);
  }

  private void withSelected(Consumer<WaitListEntry> act) {
    WaitListEntry entry = model.selected();
    if (entry != null) {
      act.accept(entry);
    }
  }

  /** Books what is offered; where a visit fits already, that one is shown. */
  private void take() {
    WaitListEntry entry = model.selected();
    if (entry != null && isAllowed(entry, WaitListAction.BOOK)) {
      takeOver.accept(entry);
    } else if (entry != null && entry.fitting() != null) {
      context.desk().navigator().go(new Route.Appointment(entry.fitting().appointmentId()));
    }
  }

  private void pressed(KeyEvent key) {
    if (key.isControlDown() || key.isAltDown() || key.isShiftDown()) {
      return;
    }
    boolean handled = true;
    if (key.getCode() == KeyCode.DOWN) {
      model.move(1);
    } else if (key.getCode() == KeyCode.UP) {
      model.move(-1);
    } else if (key.getCode() == KeyCode.ENTER) {
      take();
    } else {
      handled = false;
    }
    if (handled) {
      focusRow();
      key.consume();
    }
  }

  private List<WaitListRow> rows() {
    return list.getChildren().stream()
        .filter(each -> each instanceof WaitListRow)
        .map(each -> (WaitListRow) each)
        .toList();
  }

  private void draw(List<WaitListEntry> items) {
    boolean hadFocus = rows().stream().anyMatch(Node::isFocused);
    list.getChildren()
        .setAll(
            items.stream()
                .map(
                    entry -> {
                      WaitListRow row = new WaitListRow(context, words, model.time(), entry);
                      row.focusedProperty()
                          .subscribe(
                              focused -> {
                                if (focused) {
                                  model.selectedProperty().set(entry.id());
                                }
                              });
                      row.setOnMouseClicked(
                          click -> {
                            row.requestFocus();
                            if (click.getClickCount() > 1) {
                              take();
                            }
                          });
                      return row;
                    })
                .toList());
    mark();
    if (hadFocus || wantsFocus && !items.isEmpty() && form == null) {
      wantsFocus = false;
      context.work().later(this::focusRow);
    }
  }

  private void mark() {
    rows().forEach(row -> row.select(row.entry().id().equals(model.selectedProperty().get())));
  }

  private void focusRow() {
    rows().stream()
        .filter(row -> row.entry().id().equals(model.selectedProperty().get()))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private void showForm(@Nullable NewWish wish) {
    WishForm before = form;
    form = null;
    if (before != null) {
      before.close();
      side.getChildren().clear();
    }
    if (wish == null) {
      if (before != null) {
        context.work().later(this::focusRow);
      }
      return;
    }
    WishForm opened =
        new WishForm(
            context,
            new WishModel(context, wish, stored(wish.changes())),
            () -> model.draftProperty().set(null));
    form = opened;
    side.getChildren().setAll(opened);
    context.work().later(opened::focus);
  }

  private Consumer<WaitListEntry> stored(@Nullable WaitListEntry before) {
    return before == null ? model::added : after -> model.changed(before, after);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    wantsFocus = true;
    open.add(look.follow(model.look()));
    open.add(model.itemsProperty().subscribe(this::draw)::unsubscribe);
    open.add(model.selectedProperty().subscribe(_ -> mark())::unsubscribe);
    open.add(
        context
            .work()
            .timers()
            .every(Duration.ofSeconds(1), () -> rows().forEach(WaitListRow::tick)));
    WishForm waiting = form;
    if (waiting != null) {
      waiting.resume();
      context.work().later(waiting::focus);
    }
    model.load();
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    WishForm shown = form;
    if (shown != null) {
      shown.close();
    }
  }

  @Override
  public boolean moveTo(Route route) {
    return route instanceof Route.Part part && part.section().equals(WaitListModel.SECTION);
  }

  @Override
  public List<Action> actions() {
    return List.of(add, take, decline, change, withdraw);
  }
}
