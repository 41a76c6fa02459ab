package org.caredesk.desktop.admin.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.paper.Downloads;
import org.caredesk.desktop.paper.ExportMenu;
import org.caredesk.desktop.paper.ListedTable;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.ui.TableWidths;
import org.caredesk.desktop.work.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A list on the left, what is chosen in it on the right: head with filter, segments and commands,
 * table, and the place of the detail. Screens put it together and add the detail.
 */
public final class MasterPane<T, S> extends VBox {

  private static final int SKELETON_ROWS = 8;
  private static final double ROOM_FOR_BOTH = 1.95;

  /** The rail takes less of the window than this share of a detail's width, a sheet more. */
  private static final double SHARE_OF_SHEET = 0.5;

  private final WorkplaceContext context;
  private final Texts texts;
  private final MasterViewModel<T, S> model;
  private final String title;
  private final List<Column<T>> columns;
  private final List<Action> exports = new ArrayList<>();
  private final TableView<T> table = new TableView<>();
  private final VBox list;
  private final MasterHead head;
  private final HBox both;
  private final LookPane look;
  private final Action find;
  private final Action again;
  private final List<Subscription> open = new ArrayList<>();
  private @Nullable Runnable edit;
  private boolean following;
  private boolean searched = true;

  /**
   * @param detail what is shown of the chosen row; it is asked for nothing
   */
  public MasterPane(
      WorkplaceContext context,
      MasterViewModel<T, S> model,
      String title,
      List<Column<T>> columns,
      Region detail) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.title = title;
    this.columns = List.copyOf(columns);
    getStyleClass().addAll("page", "master");
    head = new MasterHead(texts, title, model.filter(), this::takeFocus);
    find =
        new Action(
            "console.find", texts.get("console.find"), "fth-search", "Ctrl+F", head::takeFilter);
    again =
        new Action(
            "console.reload", texts.get("console.reload"), "fth-refresh-cw", "F5", model::load);
    buildTable();
    list = new VBox(table, foot());
    VBox.setVgrow(table, Priority.ALWAYS);
    list.getStyleClass().add("master-list");
    list.setMinWidth(0);
    detail.getStyleClass().add("master-detail");
    both = new ListAndDetail(list, detail);
    // Where a sheet takes the room of both, the list keeps what is left.
    detail
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !isBesideSheet(detail.maxWidth(-1)), both.widthProperty()));
    detail.managedProperty().bind(detail.visibleProperty());
    look = new LookPane(texts, context.work().timers(), both, Skeleton.rows(SKELETON_ROWS));
    VBox.setVgrow(look, Priority.ALWAYS);
    getChildren().addAll(head, look);
  }

  private boolean isBesideSheet(double detail) {
    double window = getScene() == null ? 0 : getScene().getWidth();
    return window - both.getWidth() > detail * SHARE_OF_SHEET
        && both.getWidth() < detail * ROOM_FOR_BOTH;
  }

  /** Says how much there is beside the title. */
  public MasterPane<T, S> counted(Function<Long, String> words, javafx.beans.Observable... more) {
    head.count(words, model.total(), more);
    return this;
  }

  private long total() {
    return model.total().get();
  }

  /**
   * Says under each column what its rows come to, once all of several are there.
   *
   * @param sums one text for each column that is shown; empty where it has none
   */
  public MasterPane<T, S> summed(Function<List<T>, List<String>> sums) {
    SumRow row = new SumRow(table);
    int under = list.getChildren().indexOf(table) + 1;
    list.getChildren().add(under, row);
    Runnable show =
        () ->
            row.show(
                model.rows().size() > 1 && model.rows().size() == total()
                    ? sums.apply(model.rows())
                    : List.of());
    model.rows().addListener((ListChangeListener<T>) _ -> show.run());
    model.total().subscribe(_ -> show.run());
    return this;
  }

  /**
   * Offers what is listed as a table for other programs.
   *
   * @param name of the file, without its ending
   * @param save writes all rows that fit, those that are not read yet too, into a file of a name
   *     that ends as its kind
   */
  public MasterPane<T, S> exported(String name, Consumer<Path> save) {
    return offer(new ExportMenu(texts, name, ExportMenu.KEY, save));
  }

  /** As {@link #exported(String, Consumer)}, with the columns that are shown. */
  public MasterPane<T, S> exported(String name) {
    return exported(name, file -> save(name, file));
  }

  /** As {@link #exported(String)}, where the key saves something else. */
  public MasterPane<T, S> exportedWithoutKey(String name) {
    return offer(new ExportMenu(texts, name, null, file -> save(name, file)));
  }

  private void save(String name, Path file) {
    var origin = new ListedTable.Origin(name, narrowed(), context.desk().hospital().get().id());
    model.readAll(
        rows -> new Downloads(context).save(Column.table(title, columns, rows, origin), file));
  }

  /** The part of the list and what is looked for in it. */
  private String narrowed() {
    return (model.segment().get() + " " + model.filter().get()).strip();
  }

  private MasterPane<T, S> offer(ExportMenu menu) {
    exports.addAll(menu.actions());
    return offer(menu.button());
  }

  /** Lets one part of the list be looked at. */
  public MasterPane<T, S> segments(List<S> segments, Function<S, String> words) {
    SegmentedChoice<S> choice = new SegmentedChoice<>(segments, words);
    choice.valueProperty().bindBidirectional(model.segment());
    head.add(choice);
    return this;
  }

  /** Adds something to the head, such as a command. */
  public MasterPane<T, S> offer(Node node) {
    head.add(node);
    return this;
  }

  /** What Enter and F2 begin on a row: the edit of its name. */
  public MasterPane<T, S> editBy(Runnable begin) {
    edit = begin;
    return this;
  }

  private void buildTable() {
    table.getStyleClass().add("master-table");
    table.setItems(model.rows());
    columns.stream()
        .filter(Column::isShown)
        .forEach(column -> table.getColumns().add(column.build()));
    TableWidths.follow(table, head.letters());
    table.setPlaceholder(new Region());
    // The usual order is that of the first column, where it can be sorted by at all.
    if (table.getColumns().getFirst().isSortable()) {
      table.getSortOrder().add(table.getColumns().getFirst());
    }
    table.setSortPolicy(
        sorted -> {
          model.sort().set(sortOf(sorted));
          return true;
        });
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::tablePressed);
    table.setRowFactory(
        _ -> {
          TableRow<T> row = new TableRow<>();
          row.setOnMouseClicked(
              click -> {
                if (click.getClickCount() == 2 && row.getItem() != null && edit != null) {
                  edit.run();
                }
              });
          return row;
        });
  }

  private static @Nullable String sortOf(TableView<?> table) {
    if (table.getSortOrder().isEmpty()) {
      return null;
    }
    TableColumn<?, ?> column = table.getSortOrder().getFirst();
    String key = (String) column.getUserData();
    return column.getSortType() == TableColumn.SortType.DESCENDING ? "-" + key : key;
  }

  private Node foot() {
    Label words = new Label();
    words.getStyleClass().add("cd-secondary");
    Action more =
        new Action(
            "console.more", texts.get("console.more"), "fth-chevron-down", null, model::more);
    HBox foot = new HBox(words, Buttons.link(more));
    foot.getStyleClass().add("master-foot");
    foot.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.rows().size() < total(), model.rows(), model.total()));
    foot.managedProperty().bind(foot.visibleProperty());
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    total() == MasterViewModel.UNKNOWN
                        ? texts.get("console.shown-so-far", model.rows().size())
                        : texts.get("console.shown", model.rows().size(), total()),
                model.rows(),
                model.total()));
    return foot;
  }

  private void tablePressed(KeyEvent event) {
    boolean begins = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
    if (begins && edit != null && model.selected().get() != null) {
      edit.run();
      event.consume();
    }
  }

  /** Draws the rows anew, where what they say hangs on more than themselves. */
  public void redraw() {
    table.refresh();
  }

  /** Puts a line with further filters between the head and the list. */
  public MasterPane<T, S> bar(Node line) {
    line.getStyleClass().add("master-bar");
    getChildren().add(1, line);
    return this;
  }

  /** Leaves the filter out, of a list that the server does not search. */
  public MasterPane<T, S> withoutFilter() {
    head.withoutFilter();
    searched = false;
    return this;
  }

  /** Says what the filter looks for. */
  public MasterPane<T, S> prompt(String words) {
    head.prompt(words);
    return this;
  }

  /** Puts the focus into the list. */
  public void takeFocus() {
    table.requestFocus();
  }

  private void chosen(@Nullable T row) {
    if (row != null && !following) {
      model.select(row);
    }
  }

  private void follow(@Nullable T row) {
    following = true;
    if (row == null) {
      table.getSelectionModel().clearSelection();
    } else if (!row.equals(table.getSelectionModel().getSelectedItem())) {
      table.getSelectionModel().select(row);
    }
    following = false;
  }

  /** Forgets what is shown. */
  void reset() {
    model.reset();
  }

  public void activate() {
    // The keys belong to the list as soon as it is there, and then to whoever takes them.
    open.add(look.follow(model.look().map(each -> each), this::takeFocusFromNobody));
    open.add(model.selected().subscribe(this::follow)::unsubscribe);
    model.activate();
  }

  /** Somebody who types already, such as in a sheet that was opened at once, goes on typing. */
  private void takeFocusFromNobody() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (!(owner instanceof TextInputControl) || head.isUntouched(owner)) {
      takeFocus();
    }
  }

  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    model.deactivate();
  }

  /** Commands that every list has. */
  public List<Action> actions() {
    List<Action> all = new ArrayList<>(exports);
    if (searched) {
      all.add(find);
    }
    all.add(again);
    return all;
  }

  /** Keys of the list that are no commands. */
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("Up", texts.get("console.key-move")),
        new KeyHint("Enter", texts.get("console.key-edit")));
  }
}
