package org.caredesk.desktop.admin.frame;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.TagField;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A sheet in which something new is described: fields, what is wrong with them, one command. */
public final class FormSheet {

  private final WorkplaceContext context;
  private final Texts texts;
  private final Sending sending;
  private final Form form;
  private final Banner problem = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
  private final VBox body;
  private final Action submit;
  private final SideSheet sheet;
  private @Nullable Node first;

  /** Opens a sheet; {@code command} is the text of its one button. */
  public FormSheet(
      WorkplaceContext context, Sending sending, String title, String command, Runnable send) {
    this.context = context;
    this.texts = context.texts();
    this.sending = sending;
    this.form = new Form(texts);
    body = new VBox(problem, form);
    body.getStyleClass().add("terms-body");
    submit =
        new Action("console.send", command, "fth-check", "Ctrl+Enter", send)
            .enabledWhen(sending.running().not());
    sheet =
        new SideSheet(
            texts.get("console.close"), body, Buttons.row(Buttons.primary(submit)), this::close);
    sheet.describe(title, "");
    sheet.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            submit.run();
            event.consume();
          }
        });
    problem.visibleProperty().bind(problem.managedProperty());
    problem.setManaged(false);
    sending.problem().subscribe(text -> showProblem(text, !text.isEmpty()));
    sending.violations().addListener((ListChangeListener<Violation>) _ -> showViolations());
  }

  /** A line under the title. */
  public FormSheet explain(String title, String words) {
    sheet.describe(title, words);
    return this;
  }

  private void showProblem(String text, boolean there) {
    problem.setText(text);
    problem.setManaged(there);
  }

  private void showViolations() {
    List<Violation> homeless = form.showViolations(List.copyOf(sending.violations()));
    showProblem(
        homeless.stream()
            .map(violation -> ProblemTexts.sentence(texts, violation))
            .collect(Collectors.joining(" ")),
        !homeless.isEmpty());
  }

  /** A line of text; {@code path} is the server's name for it. */
  public FormField<TextField> text(String path, String label, StringProperty value) {
    FormField<TextField> field = new FormField<>(label, new TextField());
    field.control().textProperty().bindBidirectional(value);
    form.add(path, field);
    remember(field.control());
    return field;
  }

  /** Two lines of text side by side. */
  public void pair(String leftPath, FormField<?> left, String rightPath, FormField<?> right) {
    form.addPair(leftPath, left, rightPath, right);
    remember(left.control());
  }

  /** A field for {@link #pair}. */
  public static FormField<TextField> field(String label, StringProperty value) {
    FormField<TextField> field = new FormField<>(label, new TextField());
    field.control().textProperty().bindBidirectional(value);
    return field;
  }

  /** One of several. */
  public <C> FormField<ComboBox<C>> choice(
      String path,
      String label,
      List<C> choices,
      java.util.function.Function<C, String> words,
      ObjectProperty<C> value) {
    ComboBox<C> box = new ComboBox<>();
    box.getItems().setAll(choices);
    box.setId("choice-" + path);
    box.setConverter(
        new javafx.util.StringConverter<>() {
          @Override
          public String toString(@Nullable C choice) {
            return choice == null ? "" : words.apply(choice);
          }

          @Override
          public @Nullable C fromString(String text) {
            return null;
          }
        });
    box.valueProperty().bindBidirectional(value);
    FormField<ComboBox<C>> field = new FormField<>(label, box);
    form.add(path, field);
    remember(box);
    return field;
  }

  /** Several of a kind, as chips. */
  public TagField tags(
      String path,
      TagField.Words words,
      ObservableList<String> values,
      List<TagField.Option> options) {
    TagField tags = new TagField(words, values, options.isEmpty());
    tags.setOptions(options);
    form.add(path, tags.field());
    form.addNode(tags.below());
    return tags;
  }

  /** Anything else. */
  public void node(Node node) {
    form.addNode(node);
  }

  private void remember(Node field) {
    if (first == null) {
      first = field;
    }
  }

  /** Slides in, with the focus where typing begins. */
  public void open() {
    context.desk().overlays().openSheet(sheet);
    if (first != null) {
      // Only its skin puts the sheet's content into the window, where it can have the focus.
      sheet.applyCss();
      first.requestFocus();
    }
  }

  public void close() {
    context.desk().overlays().closeSheet();
  }
}
