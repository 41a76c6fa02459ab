package org.caredesk.desktop.admin.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.FigureImports;
import org.caredesk.desktop.paper.Downloads;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Page;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The imports of the hospital in view. The server keeps all of it: whoever leaves and comes back
 * finds each import where it stands.
 */
final class ImportsViewModel {

  /** The list has no parts. */
  enum Segment {
    ALL
  }

  private static final MediaType CSV = MediaType.get("text/csv");
  private static final long LARGEST = 256L * 1024 * 1024;

  private final WorkplaceContext context;
  private final Downloads files;
  private final MasterViewModel<ImportResponse, Segment> master;
  private final ReadOnlyStringWrapper uploading = new ReadOnlyStringWrapper("");
  private @Nullable Subscription news;

  ImportsViewModel(WorkplaceContext context, MasterViewModel.Words words) {
    this.context = context;
    this.files = new Downloads(context);
    this.master =
        new MasterViewModel<>(context, this::read, ImportResponse::id, Segment.ALL, words);
  }

  private FigureImports server() {
    return context.session().api().figureImports();
  }

  private UUID hospital() {
    return context.desk().hospital().get().id();
  }

  private Callable<Page<ImportResponse>> read(MasterViewModel.Query<Segment> query) {
    UUID hospital = hospital();
    return () -> server().figureImports(hospital, query.page(), query.size());
  }

  void activate() {
    UUID seen = hospital();
    news =
        context
            .session()
            .live()
            .listen(
                batch -> {
                  if (batch.resync()) {
                    master.load();
                  }
                  batch.frames().stream()
                      .filter(frame -> frame.type().equals(LiveFrame.IMPORT_CHANGED))
                      .filter(
                          frame -> seen.equals(frame.hospitalId()) || frame.hospitalId() == null)
                      .map(LiveFrame::id)
                      .filter(Objects::nonNull)
                      .distinct()
                      .forEach(this::moved);
                });
  }

  void deactivate() {
    if (news != null) {
      news.close();
      news = null;
    }
  }

  /** Another hospital is in view. */
  void reset() {
    deactivate();
    master.reset();
    activate();
  }

  /** The server says that an import is another than it was. */
  void moved(UUID id) {
    if (master.row(id) == null) {
      master.load();
      return;
    }
    context.work().start(() -> server().figureImport(id), this::put, _ -> {});
  }

  /** Shows an import as it is now. */
  void put(ImportResponse now) {
    ImportResponse before = master.row(now.id());
    // Answers may overtake each other.
    if (before == null
        || now.version() > before.version()
        || now.version() == before.version()
            && now.status().ordinal() >= before.status().ordinal()) {
      master.replace(now);
    }
  }

  /**
   * Brings a file.
   *
   * @param kind null to go by its columns
   */
  void upload(Path file, @Nullable ImportKind kind) {
    if (!uploading.get().isEmpty()) {
      return;
    }
    UUID hospital = hospital();
    String name = String.valueOf(file.getFileName());
    uploading.set(name);
    context
        .work()
        .start(
            () -> {
              if (Files.size(file) > LARGEST) {
                // The server would read all of it only to refuse it.
                throw new ApiException(
                    new ApiProblem.Invalid(
                        List.of(new Violation("file", "file-too-large", "")), null));
              }
              return server()
                  .uploadFigures(hospital, kind, name, RequestBody.create(file.toFile(), CSV));
            },
            (ImportResponse made) -> {
              uploading.set("");
              master.loadAndSelect(made.id());
            },
            refusal -> {
              uploading.set("");
              files.complain(
                  context.texts().get("imports.not-taken", name, files.sentence(refusal)));
            });
  }

  /** Writes a file to begin with. */
  void saveTemplate(ImportKind kind, Path file) {
    UUID hospital = hospital();
    files.save(() -> server().figuresTemplate(hospital, kind), file, "imports.template-saved");
  }

  MasterViewModel<ImportResponse, Segment> master() {
    return master;
  }

  /** The file that goes up; empty for none. */
  ReadOnlyStringProperty uploading() {
    return uploading.getReadOnlyProperty();
  }
}
