package org.caredesk.desktop.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.problem.Violation;

/**
 * Lays out {@link FormField}s in one or two columns and brings the server's violations to them.
 * Fields are known by the path that the server uses, such as {@code address.city}.
 */
public final class Form extends GridPane {

  private static final int COLUMNS = 2;

  private final Texts texts;
  private final Map<String, FormField<?>> fields = new LinkedHashMap<>();
  private int row;

  public Form(Texts texts) {
    this.texts = texts;
    getStyleClass().add("cd-form");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(100.0 / COLUMNS);
      getColumnConstraints().add(half);
    }
  }

  /** Adds a field over the whole width. */
  public <C extends Control> FormField<C> add(String path, FormField<C> field) {
    fields.put(path, field);
    add(field, 0, row++, COLUMNS, 1);
    return field;
  }

  /** Adds two fields side by side. */
  public void addPair(String leftPath, FormField<?> left, String rightPath, FormField<?> right) {
    fields.put(leftPath, left);
    fields.put(rightPath, right);
    addRow(row++, left, right);
  }

  /** Adds anything else over the whole width. */
  public void addNode(Node node) {
    add(node, 0, row++, COLUMNS, 1);
  }

  /** Takes every error away. */
  public void clearErrors() {
    fields.values().forEach(field -> field.errorProperty().set(""));
  }

  /**
   * Puts each violation under its field and the focus into the first field that has one.
   *
   * @return those that belong to no field here, to be shown above the button
   */
  public List<Violation> showViolations(List<Violation> violations) {
    clearErrors();
    for (Violation violation : violations) {
      FormField<?> field = fields.get(violation.field());
      if (field != null) {
        field.errorProperty().set(ProblemTexts.sentence(texts, violation));
      }
    }
    focusFirstError();
    return violations.stream().filter(violation -> !fields.containsKey(violation.field())).toList();
  }

  /** Puts the focus into the first field that has an error. */
  public void focusFirstError() {
    fields.values().stream()
        .filter(field -> !field.errorProperty().get().isEmpty())
        .findFirst()
        .ifPresent(field -> field.control().requestFocus());
  }
}
