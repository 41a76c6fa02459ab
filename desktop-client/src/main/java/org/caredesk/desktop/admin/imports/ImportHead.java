package org.caredesk.desktop.admin.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportStatus;

/** The upper part of an import: what it is, how far it is, and what should be known of it. */
final class ImportHead extends VBox {

  private final WorkplaceContext context;
  private final Texts texts;
  private final ImportWords words;
  private final ProgressBar progress = new ProgressBar(0);
  private final Label progressWords = new Label();

  ImportHead(WorkplaceContext context, ImportWords words) {
    this.context = context;
    this.texts = context.texts();
    this.words = words;
    getStyleClass().add("master-head");
    progress.setMaxWidth(Double.MAX_VALUE);
    progressWords.getStyleClass().add("cd-secondary");
  }

  /**
   * @param problem why the last step was refused; empty for nothing
   * @param undoAsked whether the next press undoes it
   */
  void show(ImportResponse of, String problem, boolean undoAsked) {
    getChildren().setAll(title(of), facts(of));
    getChildren().addAll(notices(of, problem));
    if (undoAsked && of.counts() != null) {
      getChildren()
          .add(
              new Banner(
                  Banner.Kind.WARNING,
                  "fth-alert-triangle",
                  texts.get("imports.undo-asked", of.counts().added(), of.counts().changed())));
    }
  }

  private Node title(ImportResponse of) {
    Label name = Scripts.dress(new Label(of.fileName(), Icons.of("fth-file-text")));
    name.getStyleClass().add("cd-title");
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label status = words.status(of);
    status.setId("import-status");
    status.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(name, gap, status);
    line.getStyleClass().add("import-title");
    return line;
  }

  private Node facts(ImportResponse of) {
    Label facts =
        new Label(
            texts.get(
                of.source() == null ? "imports.facts" : "imports.facts-watched",
                words.kind(of.kind()),
                of.createdBy(),
                context.formats().dayAndTime(of.createdAt(), context.desk().hospital().zone())));
    facts.getStyleClass().add("cd-secondary");
    facts.setWrapText(true);
    return facts;
  }

  private List<Node> notices(ImportResponse of, String problem) {
    List<Node> all = new ArrayList<>();
    String lasting = lasting(of);
    if (!problem.isEmpty() && !problem.equals(lasting)) {
      all.add(danger(problem));
    }
    if (!lasting.isEmpty()) {
      all.add(danger(lasting));
    }
    if (of.status() == ImportStatus.READY && of.counts() != null) {
      warn(all, of.counts().moved(), "imports.moves");
      warn(all, of.counts().twice(), "imports.twice");
    }
    if (of.committedBefore() != null && !of.status().isOver()) {
      all.add(
          new Banner(
              Banner.Kind.INFO,
              "fth-info",
              texts.get(
                  "imports.before",
                  context
                      .formats()
                      .dayAndTime(of.committedBefore(), context.desk().hospital().zone()))));
    }
    if (of.status() == ImportStatus.COMMITTED && of.counts() != null) {
      all.add(
          new Banner(
              Banner.Kind.SUCCESS,
              "fth-check-circle",
              texts.get(
                  "imports.committed",
                  of.counts().cameIn(),
                  of.finishedBy() == null ? "" : of.finishedBy(),
                  of.finishedAt() == null
                      ? ""
                      : context
                          .formats()
                          .dayAndTime(of.finishedAt(), context.desk().hospital().zone()))));
      if (of.laterFile() != null) {
        Label later = Scripts.dress(new Label(texts.get("imports.later", of.laterFile())));
        later.getStyleClass().add("cd-secondary");
        later.setWrapText(true);
        all.add(later);
      }
    }
    if (of.status() == ImportStatus.UNDONE) {
      all.add(
          new Banner(
              Banner.Kind.INFO,
              "fth-rotate-ccw",
              texts.get("imports.undone", of.finishedBy() == null ? "" : of.finishedBy())));
    }
    if (of.status() == ImportStatus.CANCELLED) {
      all.add(new Banner(Banner.Kind.INFO, "fth-slash", texts.get("imports.cancelled")));
    }
    if (of.queued() || of.status().isRunning()) {
      all.add(running(of));
    } else if (of.counts() != null) {
      all.add(counts(of));
    }
    return all;
  }

  private void warn(List<Node> all, long rows, String key) {
    if (rows > 0) {
      all.add(new Banner(Banner.Kind.WARNING, "fth-alert-triangle", texts.get(key, rows)));
    }
  }

  /** Why the server has taken its last step back; empty for nothing. */
  private String lasting(ImportResponse of) {
    if (of.problem() == null) {
      return "";
    }
    String known = texts.find("problem." + of.problem().code());
    return known == null ? of.problem().message() : known;
  }

  private static Banner danger(String sentence) {
    return new Banner(Banner.Kind.DANGER, "fth-alert-circle", sentence);
  }

  private Node running(ImportResponse of) {
    showProgress(of);
    VBox both = new VBox(progress, progressWords);
    both.getStyleClass().add("import-progress");
    return both;
  }

  /** Only the progress has moved. */
  void showProgress(ImportResponse of) {
    long about = of.progress().about();
    progress.setProgress(
        of.queued() || about == 0
            ? ProgressBar.INDETERMINATE_PROGRESS
            : (double) of.progress().rows() / about);
    progressWords.setText(
        of.queued()
            ? texts.get("imports.in-line")
            : texts.get(
                switch (of.status()) {
                  case COMMITTING -> "imports.taking-in";
                  case UNDOING -> "imports.taking-back";
                  default -> "imports.checking";
                },
                words.number(of.progress().rows()),
                words.number(about)));
  }

  private Node counts(ImportResponse of) {
    ImportResponse.Counts counts = Objects.requireNonNull(of.counts());
    boolean isDone = ImportDetail.WENT_IN.contains(of.status());
    HBox line =
        new HBox(
            count(counts.added(), isDone ? "imports.added" : "imports.will-add", "good"),
            count(counts.changed(), isDone ? "imports.changed" : "imports.will-change", "wary"),
            count(counts.same(), isDone ? "imports.were-same" : "imports.same", "plain"),
            count(counts.rejected(), "imports.rejected", counts.rejected() == 0 ? "plain" : "bad"));
    line.getStyleClass().add("import-counts");
    return line;
  }

  private Node count(long count, String key, String tone) {
    Label figure = new Label(words.number(count));
    figure.getStyleClass().add("import-count-figure");
    Label word = new Label(texts.get(key));
    word.getStyleClass().add("cd-secondary");
    VBox both = new VBox(figure, word);
    both.getStyleClass().addAll("import-count", "import-" + tone);
    HBox.setHgrow(both, Priority.ALWAYS);
    both.setMaxWidth(Double.MAX_VALUE);
    both.setPrefWidth(0);
    return both;
  }
}
