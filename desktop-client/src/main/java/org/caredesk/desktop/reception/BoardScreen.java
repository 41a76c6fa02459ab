package org.caredesk.desktop.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.board.BoardCard;
import org.caredesk.desktop.reception.board.BoardModel;
import org.caredesk.desktop.reception.board.BoardPicture;
import org.caredesk.desktop.reception.board.BoardView;
import org.caredesk.desktop.reception.board.BoardWindow;
import org.caredesk.desktop.schedule.Cursor;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.DelayNoticeRequest;
import org.caredesk.dto.scheduling.DelayNoticeResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.jspecify.annotations.Nullable;

/** The board of the hospital's day: the same data as the day, by state (SPEC C2). */
final class BoardScreen implements Screen {
  private static final int GROUPING_SECONDS = 15;

  private final WorkplaceContext context;
  private final FrontDesk desk;
  private final BoardModel model = new BoardModel();
  private final ReadOnlyObjectWrapper<@Nullable Cursor> cursor = new ReadOnlyObjectWrapper<>();
  private final BoardView board;
  private final DayFilters filters;
  private final DayToolBar toolBar;
  private final DayActions day;
  private final List<Action> own;
  private final Action tell;
  private final LookPane look;
  private final VBox view = new VBox();
  private final List<Subscription> open = new ArrayList<>();

  BoardScreen(WorkplaceContext context, FrontDesk desk) {
    this.context = context;
    this.desk = desk;
    Texts texts = context.texts();
    board = new BoardView(texts, context.formats(), model, this::open, this::checkIn);
    model.selectedProperty().subscribe(card -> cursor.set(at(card)));
    day = new DayActions(texts, desk, cursor.getReadOnlyProperty(), null);
    own =
        List.of(
            action("board.no-show", "fth-user-x", "X", AppointmentAction.MARK_NO_SHOW),
            action("board.urgent", "fth-alert-triangle", "U", AppointmentAction.PRIORITIZE));
    tell =
        new Action("board.tell", texts.get("board.tell"), "fth-send", "T", this::tell)
            .enabledWhen(model.pictureProperty().map(picture -> !picture.delays().isEmpty()));
    board.offerTelling(tell);
    filters = new DayFilters(context, desk.day());
    toolBar = new DayToolBar(context, desk, day, filters);
    look =
        new LookPane(
            texts, context.work().timers(), new BoardWindow(board, model), Skeleton.rows(8));
    VBox.setVgrow(look, Priority.ALWAYS);
    view.getStyleClass().add("day-screen");
    view.getChildren().addAll(toolBar, filters.chips(), look, HintBar.ofBoard(texts));
  }

  private static @Nullable Cursor at(@Nullable BoardCard card) {
    return card == null ? null : new Cursor(card.affiliation(), card.id(), card.startsAt());
  }

  private Action action(String id, String icon, String key, AppointmentAction action) {
    return new Action(
            id,
            context.texts().get(id),
            icon,
            key,
            () -> {
              Cursor at = cursor.get();
              if (at != null) {
                desk.act(at.entryId(), action);
              }
            })
        .enabledWhen(DayActions.allowed(desk, cursor.getReadOnlyProperty()));
  }

  /** Tells those of the doctor at the cursor, where that one runs late, else of the latest. */
  private void tell() {
    List<BoardPicture.Delay> delays = model.pictureProperty().get().delays();
    BoardCard card = model.selectedProperty().get();
    BoardPicture.Delay meant =
        delays.stream()
            .filter(each -> card != null && each.affiliation().equals(card.affiliation()))
            .findFirst()
            .orElse(delays.getFirst());
    DelayNoticeRequest request = new DelayNoticeRequest(context.desk().hospital().get().id());
    context
        .work()
        .start(
            () -> context.session().api().appointments().tellDelay(meant.doctor(), request),
            (DelayNoticeResponse answer) ->
                context.desk().toasts().show("fth-send", words(meant, answer), null),
            desk.acting()::say);
  }

  /** Who cannot be reached and is not here has to be told by the desk itself. */
  private String words(BoardPicture.Delay meant, DelayNoticeResponse answer) {
    Texts texts = context.texts();
    if (answer.told().isEmpty()) {
      return texts.get("board.told-nobody", meant.name());
    }
    long reached = answer.told().stream().filter(DelayNoticeResponse.Told::reachable).count();
    String missed =
        answer.told().stream()
            .filter(each -> !each.reachable() && each.queueToken() == null)
            .map(DelayNoticeResponse.Told::patientName)
            .collect(Collectors.joining(", "));
    String told = texts.get("board.told", reached, answer.lateMinutes());
    return missed.isEmpty() ? told : texts.get("board.told-but", told, missed);
  }

  private void open(String id) {
    model.select(id);
    desk.showAppointment(UUID.fromString(id));
  }

  private void checkIn(String id) {
    model.select(id);
    desk.act(id, AppointmentAction.CHECK_IN);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(look.follow(desk.day().look(), this::focusBoard));
    open.add(desk.day().dayProperty().subscribe(_ -> draw())::unsubscribe);
    open.add(desk.day().filterProperty().subscribe(_ -> draw())::unsubscribe);
    open.add(desk.day().nowProperty().subscribe(this::tick)::unsubscribe);
    desk.day().activate();
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    desk.day().deactivate();
  }

  /** Takes the keyboard, so that the arrows work at once. */
  void focusBoard() {
    context.work().later(() -> context.desk().overlays().focusBelow(board::requestFocus));
  }

  private void tick(Instant before, Instant now) {
    board.tick(now);
    // The half hours and the mean move on with the time alone.
    if (before.getEpochSecond() / GROUPING_SECONDS != now.getEpochSecond() / GROUPING_SECONDS) {
      draw();
    }
  }

  private void draw() {
    HospitalDayResponse shown = desk.day().dayProperty().get();
    if (shown != null) {
      Instant now = desk.day().nowProperty().get();
      board.tick(now);
      model.show(
          BoardPicture.of(
              shown, desk.day().filterProperty().get()::passes, desk.day()::isUnsent, now));
    }
  }

  @Override
  public boolean moveTo(Route route) {
    return route instanceof Route.Part part && part.section().equals(ReceptionWorkplace.BOARD);
  }

  @Override
  public List<Action> actions() {
    List<Action> all = new ArrayList<>(own);
    all.add(tell);
    all.addAll(day.all());
    all.add(toolBar.pickDate());
    all.addAll(filters.actions());
    return all;
  }
}
