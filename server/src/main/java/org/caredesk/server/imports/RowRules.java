package org.caredesk.server.imports;

import jakarta.validation.Validator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row is held to the rules that the API holds its callers to. */
@Component
class RowRules {
  /** As long as the place that marks where something came from. */
  private static final int LONGEST_KEY = 100;

  private final Validator validator;

  RowRules(Validator validator) {
    this.validator = validator;
  }

  /**
   * Why a row does not come in; null when it does.
   *
   * @param sourceKey marks where the row came from
   * @param request what the row would be at the API
   */
  @Nullable String refusal(String sourceKey, Object request) {
    if (!isKey(sourceKey)) {
      return "has an id that is too long";
    }
    var wrong =
        validator.validate(request).stream()
            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return wrong.isEmpty() ? null : wrong;
  }

  static boolean isKey(String sourceKey) {
    return sourceKey.length() <= LONGEST_KEY;
  }
}
