package org.caredesk.desktop.reception;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.TagField;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.jspecify.annotations.Nullable;

/**
 * The filters that are typed: some doctors, and a state of visits. What is set stands as chips
 * below the tool bar, each with its way back.
 */
final class DayFilters {
  private final WorkplaceContext context;
  private final Texts texts;
  private final DayViewModel model;
  private final FlowPane chips = new FlowPane();
  private final Map<UUID, String> names = new LinkedHashMap<>();
  private final Map<UUID, String> departments = new LinkedHashMap<>();
  private final Action choose;
  private final Action clear;

  DayFilters(WorkplaceContext context, DayViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    choose =
        new Action("day.filter", texts.get("reception.filter.title"), "fth-filter", "F", this::ask);
    clear =
        new Action(
                "day.filter-clear",
                texts.get("reception.filter.clear"),
                "fth-x",
                "Shift+F",
                () -> model.filterProperty().set(DayFilter.ALL))
            .enabledWhen(model.filterProperty().map(filter -> !filter.equals(DayFilter.ALL)));
    chips.getStyleClass().add("day-chips");
    model.dayProperty().subscribe(this::learn);
    model.filterProperty().subscribe(_ -> draw());
  }

  /** Choosing, and taking all back. */
  List<Action> actions() {
    return List.of(choose, clear);
  }

  /** Takes all filters back; answers whether there was one. */
  boolean clearAny() {
    boolean any = clear.enabled().get();
    clear.run();
    return any;
  }

  /** What is set; takes no room while nothing is. */
  Region chips() {
    return chips;
  }

  /** A name stays known on a day on which its doctor is away. */
  private void learn(@Nullable HospitalDayResponse day) {
    if (day != null) {
      day.doctors().forEach(each -> names.put(each.doctorId(), each.doctorName()));
      day.doctors().forEach(each -> departments.put(each.departmentId(), each.departmentName()));
    }
  }

  private void change(UnaryOperator<DayFilter> change) {
    model.filterProperty().set(change.apply(model.filterProperty().get()));
  }

  // --- choosing ----------------------------------------------------------------------------------

  private void ask() {
    DayFilter now = model.filterProperty().get();
    ObservableList<String> chosen = FXCollections.observableArrayList();
    now.doctors().forEach(id -> chosen.add(id.toString()));
    TagField doctors =
        new TagField(
            new TagField.Words(
                texts.get("reception.filter.doctors"),
                texts.get("reception.filter.doctors-prompt"),
                texts.get("reception.filter.remove"),
                texts.get("ui.tag-none")),
            chosen,
            false);
    doctors.setOptions(
        names.entrySet().stream()
            .map(each -> new TagField.Option(each.getKey().toString(), each.getValue()))
            .toList());
    chosen.addListener(
        (ListChangeListener<String>)
            _ ->
                change(
                    filter ->
                        filter.withDoctors(
                            chosen.stream()
                                .map(UUID::fromString)
                                .collect(Collectors.toCollection(LinkedHashSet::new)))));
    SegmentedChoice<Optional<DayFilter.Only>> only =
        new SegmentedChoice<>(
            Stream.concat(
                    Stream.of(Optional.<DayFilter.Only>empty()),
                    Stream.of(DayFilter.Only.values()).map(Optional::of))
                .toList(),
            each -> each.map(this::word).orElse(texts.get("reception.all")));
    only.valueProperty().set(Optional.ofNullable(now.only()));
    only.valueProperty()
        .subscribe((_, wanted) -> change(filter -> filter.withOnly(wanted.orElse(null))));
    Form form = new Form(texts);
    form.add("doctors", doctors.field()).icon("fth-users");
    form.addNode(doctors.below());
    Label title = new Label(choose.text().get());
    title.getStyleClass().add("cd-title");
    Label looked = new Label(texts.get("reception.filter.only-title"));
    looked.getStyleClass().add("cd-secondary");
    var done =
        Buttons.primary(
            new Action(
                "day.filter-done",
                texts.get("reception.filter.done"),
                "fth-check",
                "Ctrl+Enter",
                context.desk().overlays()::closeDialog));
    done.setDefaultButton(true);
    VBox dialog = new VBox(title, form, looked, only, Buttons.row(done));
    dialog.getStyleClass().add("day-filter-dialog");
    dialog.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    context.desk().overlays().openDialog(dialog, () -> {});
    doctors.field().control().requestFocus();
  }

  /** Enter alone takes a name; with Ctrl all is as it should be. */
  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
      key.consume();
      context.desk().overlays().closeDialog();
    }
  }

  private String word(DayFilter.Only only) {
    return texts.get("reception.filter." + only.name());
  }

  // --- what is set -------------------------------------------------------------------------------

  private void draw() {
    DayFilter filter = model.filterProperty().get();
    chips.getChildren().clear();
    if (filter.departmentId() != null) {
      String name = departments.getOrDefault(filter.departmentId(), "");
      chips.getChildren().add(chip(name, () -> change(each -> each.withDepartment(null))));
    }
    if (filter.mode() != null) {
      chips
          .getChildren()
          .add(chip(texts.word(filter.mode()), () -> change(each -> each.withMode(null))));
    }
    names.forEach(
        (id, name) -> {
          if (filter.doctors().contains(id)) {
            chips.getChildren().add(chip(name, () -> change(each -> without(each, id))));
          }
        });
    if (filter.only() != null) {
      chips.getChildren().add(chip(word(filter.only()), () -> change(each -> each.withOnly(null))));
    }
    boolean any = !filter.equals(DayFilter.ALL);
    if (any) {
      HBox back = new HBox(Buttons.link(clear), new KeyCap("Esc"));
      back.getStyleClass().add("hint");
      chips.getChildren().add(back);
    }
    chips.setVisible(any);
    chips.setManaged(any);
  }

  private static DayFilter without(DayFilter filter, UUID doctor) {
    return filter.withDoctors(
        filter.doctors().stream().filter(each -> !each.equals(doctor)).collect(Collectors.toSet()));
  }

  private HBox chip(String text, Runnable remove) {
    HBox chip =
        new HBox(
            Scripts.dress(new Label(text)),
            Buttons.icon(
                new Action(
                    "day.filter-remove",
                    texts.get("reception.filter.remove") + " " + text,
                    "fth-x",
                    null,
                    remove)));
    chip.getStyleClass().add("cd-tag");
    return chip;
  }
}
