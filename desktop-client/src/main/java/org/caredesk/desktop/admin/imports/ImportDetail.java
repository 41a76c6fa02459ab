package org.caredesk.desktop.admin.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.caredesk.desktop.admin.frame.Tabs;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.imports.ImportAction;
import org.caredesk.dto.imports.ImportOutcome;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportStatus;
import org.jspecify.annotations.Nullable;

/** One import: how it is read, what comes of it, and the one next step. */
final class ImportDetail extends BorderPane {

  /** Those of which rows came in, also if they were taken back. */
  static final Set<ImportStatus> WENT_IN =
      EnumSet.of(ImportStatus.COMMITTED, ImportStatus.UNDOING, ImportStatus.UNDONE);

  private final WorkplaceContext context;
  private final Texts texts;
  private final ImportDetailViewModel model;
  private final ImportWords words;
  private final ImportTables tables;
  private final MappingPane mapping;
  private final ImportHead head;
  private final HBox foot = new WrappingBar();
  private final Tabs preview = new Tabs();
  private final Tabs report = new Tabs();
  private final Action commit;
  private final Action cancel;
  private final Action undo;
  private final Action saveRejections;
  private final List<Subscription> open = new ArrayList<>();
  private @Nullable String shown;
  private @Nullable UUID tabbed;
  private @Nullable Tabs last;

  ImportDetail(
      WorkplaceContext context, ImportDetailViewModel model, ImportWords words, Runnable saving) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.words = words;
    this.head = new ImportHead(context, words);
    this.tables = new ImportTables(context, words, model);
    this.mapping = new MappingPane(texts, words, model);
    getStyleClass().add("import-detail");
    commit =
        new Action("imports.commit", "", "fth-check", "Ctrl+Enter", model::commit)
            .textFrom(chosen().map(this::commitWords).orElse(""))
            .enabledWhen(allowed(ImportAction.COMMIT));
    cancel =
        new Action(
                "imports.cancel",
                texts.get("imports.cancel"),
                "fth-x",
                "Shift+Delete",
                model::cancel)
            .enabledWhen(allowed(ImportAction.CANCEL));
    undo =
        new Action("imports.undo", "", "fth-rotate-ccw", "Shift+Delete", model::undo)
            .textFrom(
                model
                    .undoAsked()
                    .map(asked -> texts.get(asked ? "imports.undo-again" : "imports.undo")))
            .enabledWhen(allowed(ImportAction.UNDO));
    saveRejections =
        new Action(
                "imports.save-rejections",
                texts.get("imports.save-rejections"),
                "fth-download",
                "Ctrl+S",
                saving)
            .enabledWhen(chosen().map(ImportDetail::hasRejections).orElse(false));
    foot.getStyleClass().add("master-detail-foot");
    buildTabs();
    setTop(head);
    setBottom(foot);
  }

  private ObservableValue<@Nullable ImportResponse> chosen() {
    return model.chosen();
  }

  private ObservableValue<Boolean> allowed(ImportAction action) {
    return chosen().map(row -> row.allowedActions().contains(action)).orElse(false);
  }

  private static boolean hasRejections(ImportResponse of) {
    return of.counts() != null && of.counts().rejected() > 0;
  }

  private String commitWords(ImportResponse of) {
    return of.counts() == null
        ? texts.get("imports.commit-none")
        : texts.get("imports.commit", of.counts().accepted());
  }

  private void buildTabs() {
    for (Tabs tabs : List.of(preview, report)) {
      // What was committed has no rows any more but those that changed something.
      if (tabs == preview) {
        rows(tabs, "rows", "imports.tab-rows", ImportResponse.Counts::accepted, null);
      }
      rows(
          tabs,
          "changes",
          "imports.tab-changes",
          ImportResponse.Counts::changed,
          ImportOutcome.CHANGED);
      if (tabs == preview) {
        rows(
            tabs,
            "twice",
            "imports.tab-twice",
            ImportResponse.Counts::twice,
            ImportOutcome.PROBABLE_DUPLICATE);
      }
      tabs.add(
              "rejected",
              texts.get("imports.tab-rejected"),
              count(ImportResponse.Counts::rejected),
              tables.rejections())
          .add(
              "columns",
              texts.get("imports.tab-columns"),
              Bindings.createStringBinding(() -> ""),
              this::mapping);
    }
  }

  private void rows(
      Tabs tabs,
      String id,
      String title,
      ToLongFunction<ImportResponse.Counts> count,
      @Nullable ImportOutcome outcome) {
    tabs.add(id, texts.get(title), count(count), tables.rows(outcome));
  }

  private ObservableValue<String> count(ToLongFunction<ImportResponse.Counts> of) {
    return chosen()
        .map(row -> row.counts() == null ? "" : words.number(of.applyAsLong(row.counts())))
        .orElse("");
  }

  private void show(@Nullable ImportResponse of) {
    String look = of == null ? null : lookOf(of);
    if (of != null && Objects.equals(look, shown)) {
      // Only the progress moves: an open list and the place in a table stay as they are.
      head.showProgress(of);
      return;
    }
    shown = look;
    head.getChildren().clear();
    foot.getChildren().clear();
    if (of == null) {
      place(null);
      return;
    }
    head.show(of, model.problem().get(), model.undoAsked().get());
    steps(of);
    // In a turn of its own: lists and tables take as long as all the rest.
    context
        .work()
        .later(
            () -> {
              if (Objects.equals(look, shown)) {
                showBody(of);
              }
            });
  }

  private void showBody(ImportResponse of) {
    if (of.counts() == null && of.status() != ImportStatus.FAILED) {
      place(of.status() == ImportStatus.CANCELLED ? new Region() : mapping());
    } else {
      tables.show(of);
      Tabs tabs = WENT_IN.contains(of.status()) ? report : preview;
      if (of.id().equals(tabbed) && tabs == last) {
        tabs.refresh();
      } else {
        tabs.start(ImportDetailViewModel.firstTab(of.status(), of.counts()));
      }
      tabbed = of.id();
      last = tabs;
      place(tabs);
    }
  }

  /** A key that is pressed right after must not go to what is no more in sight. */
  private void place(@Nullable Node body) {
    Node former = getCenter();
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    while (focused != null && focused != former) {
      focused = focused.getParent();
    }
    boolean wasInside = focused != null && former != body;
    setCenter(body);
    if (wasInside) {
      requestFocus();
    }
  }

  /** Built only while it is in sight: it is a dozen lists. */
  private Node mapping() {
    ImportResponse of = chosen().getValue();
    if (of != null) {
      mapping.show(of);
    }
    return mapping;
  }

  private String lookOf(ImportResponse of) {
    return String.join(
        " ",
        of.id().toString(),
        String.valueOf(of.version()),
        of.status().name(),
        String.valueOf(of.queued()),
        String.valueOf(of.counts()),
        String.valueOf(model.undoAsked().get()),
        String.valueOf(of.laterFile()),
        model.problem().get());
  }

  private void steps(ImportResponse of) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    if (of.status() == ImportStatus.READY) {
      foot.getChildren().add(Buttons.primary(commit));
    }
    if (hasRejections(of)) {
      foot.getChildren().add(Buttons.plain(saveRejections));
    }
    foot.getChildren().add(gap);
    if (of.allowedActions().contains(ImportAction.UNDO)) {
      foot.getChildren().add(Buttons.dangerPlain(undo));
    }
    if (of.allowedActions().contains(ImportAction.CANCEL)) {
      foot.getChildren().add(Buttons.dangerPlain(cancel));
    }
    boolean isThere = foot.getChildren().size() > 1;
    foot.setVisible(isThere);
    foot.setManaged(isThere);
  }

  void activate() {
    shown = null;
    open.add(chosen().subscribe(this::show)::unsubscribe);
    open.add(model.problem().subscribe((_, _) -> show(chosen().getValue()))::unsubscribe);
    open.add(model.undoAsked().subscribe((_, _) -> show(chosen().getValue()))::unsubscribe);
    tables.activate();
  }

  void deactivate() {
    Subscription.all(open).close();
    open.clear();
    tables.deactivate();
  }

  List<Action> actions() {
    return List.of(commit, saveRejections, cancel, undo);
  }
}
