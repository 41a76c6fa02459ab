package org.caredesk.desktop.revenue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * The figure whose entries are looked at: those of some days, perhaps of one doctor, department or
 * way of paying only.
 */
record Focus(
    Span span,
    @Nullable UUID doctor,
    @Nullable UUID department,
    @Nullable PaymentMethod method,
    @Nullable String name) {

  static Focus days(Span span) {
    return new Focus(span, null, null, null, null);
  }

  /** As the server reads it. */
  Map<String, String> wish(UUID hospital) {
    Map<String, String> wish = new HashMap<>();
    wish.put("hospitalId", hospital.toString());
    wish.put("from", span.from().toString());
    wish.put("to", span.to().toString());
    put(wish, "doctorId", doctor);
    put(wish, "departmentId", department);
    put(wish, "method", method);
    return wish;
  }

  private static void put(Map<String, String> wish, String key, @Nullable Object value) {
    if (value != null) {
      wish.put(key, value.toString());
    }
  }
}
