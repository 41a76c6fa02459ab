package org.caredesk.desktop.admin.feedback;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.caredesk.desktop.admin.frame.Column;
import org.caredesk.desktop.admin.frame.MasterPane;
import org.caredesk.desktop.admin.frame.MasterScreen;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.RatingStars;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.caredesk.dto.feedback.FeedbackState;

/** What patients said at the hospital in view, and which of it others read. */
public final class FeedbackScreen extends MasterScreen {

  /** The rail item's id. */
  public static final String SECTION = "feedback";

  private static final int ANY = 0;

  private final WorkplaceContext context;
  private final Texts texts;
  private final FeedbackViewModel model;
  private final FeedbackDetail detail;
  private final MasterPane<FeedbackResponse, FeedbackViewModel.Segment> pane;

  public FeedbackScreen(WorkplaceContext context) {
    super(context, SECTION);
    this.context = context;
    this.texts = context.texts();
    model =
        new FeedbackViewModel(
            context,
            new MasterViewModel.Words(
                texts.get("feedback.load-failed"),
                "fth-message-square",
                texts.get("feedback.none"),
                texts.get("feedback.none-words"),
                null));
    detail = new FeedbackDetail(context, model, () -> this.pane().takeFocus());
    pane =
        new MasterPane<>(context, model.master(), texts.get("feedback.title"), columns(), detail)
            .counted(_ -> counted(), context.desk().hospital().property(), model.counts())
            .segments(
                List.of(FeedbackViewModel.Segment.values()),
                segment ->
                    texts.get(
                        switch (segment) {
                          case TO_READ -> "feedback.segment-to-read";
                          case SHOWN -> "feedback.segment-shown";
                          case HIDDEN -> "feedback.segment-hidden";
                          case ALL -> "console.segment-all";
                        }))
            .exported(SECTION)
            .prompt(texts.get("feedback.prompt"))
            .bar(filters());
  }

  private String counted() {
    FeedbackViewModel.Counts counts = model.counts().get();
    return texts.get(
        "feedback.count",
        counts.fresh(),
        counts.shown(),
        counts.hidden(),
        context.desk().hospital().get().name());
  }

  private Node filters() {
    Label words = new Label(texts.get("feedback.stars"));
    words.getStyleClass().add("cd-secondary");
    words.setMinWidth(Region.USE_PREF_SIZE);
    SegmentedChoice<Integer> stars =
        new SegmentedChoice<>(
            List.of(ANY, 5, 4, 3, 2, 1),
            each ->
                each == ANY ? texts.get("console.segment-all") : texts.get("feedback.star", each));
    stars.setId("feedback-stars");
    stars
        .valueProperty()
        .subscribe(each -> model.stars().set(each == null || each == ANY ? null : each));
    return new WrappingBar(words, stars);
  }

  private List<Column<FeedbackResponse>> columns() {
    return List.of(
        new Column<>(
            texts.get("feedback.stars"),
            null,
            1.55,
            false,
            row -> new RatingStars(texts, row.rating()),
            row -> (long) row.rating()),
        Column.name(
            texts.get("feedback.comment"),
            null,
            3.4,
            row ->
                row.comment() == null
                    ? texts.get("console.nothing")
                    : row.comment().replaceAll("\\s+", " ")),
        Column.text(texts.get("feedback.doctor"), null, 1.9, FeedbackResponse::doctorName),
        Column.text(
            texts.get("feedback.given"),
            null,
            1.65,
            row ->
                context
                    .formats()
                    .dayShort(LocalDate.ofInstant(row.givenAt(), context.desk().hospital().zone())),
            row -> LocalDateTime.ofInstant(row.givenAt(), context.desk().hospital().zone())),
        Column.standing(texts.get("feedback.state"), null, 1.5, row -> standing(texts, row)));
  }

  static Label standing(Texts texts, FeedbackResponse row) {
    boolean silent = row.comment() == null;
    Label label =
        new Label(
            silent ? texts.get("feedback.rating-only") : texts.word(row.state()),
            Icons.of(
                silent
                    ? "fth-star"
                    : switch (row.state()) {
                      case NEW -> "fth-mail";
                      case SHOWN -> "fth-eye";
                      case HIDDEN -> "fth-eye-off";
                    }));
    label.getStyleClass().add("standing");
    label
        .getStyleClass()
        .add(
            silent || row.state() == FeedbackState.HIDDEN
                ? "standing-retired"
                : row.state() == FeedbackState.NEW ? "standing-lacking" : "standing-active");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  @Override
  protected MasterPane<FeedbackResponse, FeedbackViewModel.Segment> pane() {
    return pane;
  }

  @Override
  protected List<Part> parts() {
    return List.of(model, detail);
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Up", texts.get("console.key-move")));
  }
}
