package org.caredesk.dto.imports;

import static org.caredesk.dto.imports.ImportField.AMOUNT;
import static org.caredesk.dto.imports.ImportField.ANSWERS;
import static org.caredesk.dto.imports.ImportField.BIRTH;
import static org.caredesk.dto.imports.ImportField.CATEGORY;
import static org.caredesk.dto.imports.ImportField.COUNT;
import static org.caredesk.dto.imports.ImportField.CURRENCY;
import static org.caredesk.dto.imports.ImportField.DEPARTMENT;
import static org.caredesk.dto.imports.ImportField.DOCTOR;
import static org.caredesk.dto.imports.ImportField.PERIOD;
import static org.caredesk.dto.imports.ImportField.REFERENCE;
import static org.caredesk.dto.imports.ImportField.SCORE;
import static org.caredesk.dto.imports.ImportField.UNTIL;

import java.util.List;

/** What the figures of a file are about, and which columns that needs. */
public enum ImportKind {
  /** What departments cost. */
  COSTS(
      List.of(DEPARTMENT, CATEGORY, PERIOD, UNTIL, AMOUNT, CURRENCY, REFERENCE),
      List.of(CATEGORY, PERIOD, AMOUNT)),
  /** Births. */
  DELIVERIES(List.of(DOCTOR, PERIOD, BIRTH, COUNT, REFERENCE), List.of(DOCTOR, PERIOD, BIRTH)),
  /** What patients answered elsewhere. */
  SATISFACTION(
      List.of(DEPARTMENT, DOCTOR, PERIOD, UNTIL, SCORE, ANSWERS, REFERENCE),
      List.of(PERIOD, SCORE));

  private final List<ImportField> fields;
  private final List<ImportField> required;

  ImportKind(List<ImportField> fields, List<ImportField> required) {
    this.fields = fields;
    this.required = required;
  }

  /** All that a file of this kind may have, in the order of its template. */
  public List<ImportField> fields() {
    return fields;
  }

  /** Without these there is nothing to import. */
  public List<ImportField> required() {
    return required;
  }
}
