package org.caredesk.desktop.admin.imports;

import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.Page;

/** A long list of which a beginning is shown, and more when somebody asks for it. */
final class Stretch<T> {

  static final int SIZE = 100;

  private final WorkplaceContext context;
  private final IntFunction<Callable<Page<T>>> source;
  private final Latest lane;
  private final ObservableList<T> rows = FXCollections.observableArrayList();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());

  /**
   * @param source the call, that may wait, for a page
   */
  Stretch(WorkplaceContext context, IntFunction<Callable<Page<T>>> source) {
    this.context = context;
    this.source = source;
    this.lane = new Latest(context.work());
  }

  /** Reads the beginning; what is shown stays until it is there. */
  void load() {
    read(0);
  }

  /** Reads what follows. */
  void more() {
    if (rows.size() < total.get()) {
      read(rows.size() / SIZE);
    }
  }

  private void read(int page) {
    lane.start(
        source.apply(page),
        (Page<T> read) -> {
          if (page == 0) {
            rows.setAll(read.items());
          } else {
            rows.addAll(read.items());
          }
          total.set(read.total());
          look.set(new Look.Ready());
        },
        this::failed);
  }

  private void failed(ApiProblem problem) {
    if (look.get() instanceof Look.Ready && problem.outOfReach()) {
      // The frame says since when there is no server; the rows stay readable.
      return;
    }
    look.set(
        ProblemTexts.failed(
            context.texts(), context.texts().get("imports.rows-failed"), problem, this::load));
  }

  /** Forgets what is shown, as it is another import's. */
  void clear() {
    lane.close();
    rows.clear();
    total.set(0);
    look.set(new Look.Loading());
  }

  void close() {
    lane.close();
  }

  ObservableList<T> rows() {
    return rows;
  }

  ReadOnlyLongProperty total() {
    return total.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }
}
