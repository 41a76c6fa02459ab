package org.caredesk.desktop.admin.feedback;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Feedback;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Gathering;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Page;
import org.caredesk.dto.feedback.FeedbackAction;
import org.caredesk.dto.feedback.FeedbackPage;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.feedback.ModerationRequest;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/**
 * What was said at the hospital in view. Each decision is sent at once and can be undone; news
 * never take the choice or a half-typed reason away.
 */
final class FeedbackViewModel implements Part {

  /** How long news are gathered before the list is read anew. */
  static final Duration GATHER = Duration.ofSeconds(1);

  /** Which feedback is listed. */
  enum Segment {
    TO_READ(FeedbackState.NEW),
    SHOWN(FeedbackState.SHOWN),
    HIDDEN(FeedbackState.HIDDEN),
    /** Ratings without a comment too. */
    ALL(null);

    private final @Nullable FeedbackState state;

    Segment(@Nullable FeedbackState state) {
      this.state = state;
    }
  }

  /** How many comments there are in each state, at the whole hospital. */
  record Counts(long fresh, long shown, long hidden) {}

  private final WorkplaceContext context;
  private final MasterViewModel<FeedbackResponse, Segment> master;
  private final ObjectProperty<@Nullable Integer> stars = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Counts> counts =
      new ReadOnlyObjectWrapper<>(new Counts(0, 0, 0));
  private final ReadOnlyBooleanWrapper hiding = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper reasonError = new ReadOnlyStringWrapper("");
  private final Gathering gathering;
  private @Nullable Subscription live;
  private @Nullable UUID hidingOf;

  FeedbackViewModel(WorkplaceContext context, MasterViewModel.Words words) {
    this.context = context;
    this.master =
        new MasterViewModel<>(context, this::read, FeedbackResponse::id, Segment.TO_READ, words);
    this.gathering = new Gathering(context.work(), GATHER, master::load);
    stars.subscribe((_, _) -> master.reset());
    master.selected().subscribe(this::chosen);
  }

  private Callable<Page<FeedbackResponse>> read(MasterViewModel.Query<Segment> query) {
    UUID hospital = context.desk().hospital().get().id();
    Integer rated = stars.get();
    return () -> {
      FeedbackPage page =
          api()
              .feedback(
                  hospital, query.text(), query.segment().state, rated, query.page(), query.size());
      context.work().later(() -> count(hospital, page));
      return new Page<>(page.items(), page.page(), page.size(), page.total());
    };
  }

  private void count(UUID hospital, FeedbackPage page) {
    if (hospital.equals(context.desk().hospital().get().id())) {
      counts.set(new Counts(page.fresh(), page.shown(), page.hidden()));
    }
  }

  private Feedback api() {
    return context.session().api().feedback();
  }

  @Override
  public void activate() {
    live = context.session().live().listen(this::heard);
  }

  @Override
  public void deactivate() {
    if (live != null) {
      live.close();
      live = null;
    }
    gathering.close();
  }

  private void heard(LiveBatch batch) {
    UUID here = context.desk().hospital().get().id();
    boolean ours =
        batch.resync()
            || batch.frames().stream()
                .anyMatch(
                    frame ->
                        frame.type().equals(LiveFrame.FEEDBACK_CHANGED)
                            && here.equals(frame.hospitalId()));
    if (ours) {
      gathering.begin();
    }
  }

  private void chosen(@Nullable FeedbackResponse now) {
    if (now == null || !now.id().equals(hidingOf) || !allows(FeedbackAction.HIDE)) {
      cancelHiding();
    }
  }

  /** Whether the chosen comment may be shown, or hidden, now. */
  boolean allows(FeedbackAction action) {
    FeedbackResponse chosen = master.selected().get();
    return chosen != null && chosen.allowedActions().contains(action);
  }

  /** Lets others read the chosen comment. */
  void show() {
    if (allows(FeedbackAction.SHOW)) {
      decide(new ModerationRequest(ModerationRequest.Decision.SHOW, null), "feedback.shown-toast");
    }
  }

  /** Asks why the chosen comment is hidden. */
  void beginHiding() {
    FeedbackResponse chosen = master.selected().get();
    if (chosen != null && allows(FeedbackAction.HIDE)) {
      hidingOf = chosen.id();
      hiding.set(true);
    }
  }

  /** Puts the reason away. */
  void cancelHiding() {
    hidingOf = null;
    hiding.set(false);
    reason.set("");
    reasonError.set("");
  }

  /** Hides the chosen comment for the reason typed. */
  void hide() {
    String why = reason.get().strip();
    reasonError.set(why.isEmpty() ? context.texts().get("feedback.reason-needed") : "");
    if (!why.isEmpty() && allows(FeedbackAction.HIDE)) {
      decide(new ModerationRequest(ModerationRequest.Decision.HIDE, why), "feedback.hidden-toast");
    }
  }

  /** Hides the chosen comment for a reason that is often given. */
  void hideBecause(String why) {
    reason.set(why);
    hide();
  }

  private void decide(ModerationRequest decision, String toast) {
    FeedbackResponse chosen = master.selected().get();
    if (chosen == null || sending.get()) {
      return;
    }
    sending.set(true);
    context
        .work()
        .start(
            () -> api().moderate(chosen.id(), decision, new IfMatch(chosen.version())),
            (FeedbackResponse now) -> {
              sending.set(false);
              cancelHiding();
              put(now);
              context
                  .desk()
                  .toasts()
                  .show(
                      "fth-check-circle",
                      context.texts().get(toast, now.doctorName()),
                      () -> undo(now));
            },
            this::failed);
  }

  private void undo(FeedbackResponse decided) {
    context
        .work()
        .start(
            () -> api().undoModeration(decided.id(), new IfMatch(decided.version())),
            (FeedbackResponse now) -> {
              put(now);
              // Where it stands in the list again, it is what one wants to look at.
              master.loadAndSelect(now.id());
            },
            this::failed);
  }

  private void put(FeedbackResponse now) {
    master.replace(now);
    master.load();
  }

  private void failed(ApiProblem problem) {
    sending.set(false);
    context
        .desk()
        .toasts()
        .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null);
    // Somebody else was quicker, perhaps: the list shows what they decided.
    master.load();
  }

  MasterViewModel<FeedbackResponse, Segment> master() {
    return master;
  }

  /** Only ratings of so many stars; null for all. */
  ObjectProperty<@Nullable Integer> stars() {
    return stars;
  }

  ReadOnlyObjectProperty<Counts> counts() {
    return counts.getReadOnlyProperty();
  }

  /** Whether a reason is asked for. */
  ReadOnlyBooleanProperty hiding() {
    return hiding.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  StringProperty reason() {
    return reason;
  }

  ReadOnlyStringProperty reasonError() {
    return reasonError.getReadOnlyProperty();
  }
}
