package org.caredesk.desktop.reception;

import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * What of a day is looked at; null means all.
 *
 * @param mode doctors who do not offer it are left out, visits of another mode too
 */
public record DayFilter(@Nullable UUID departmentId, @Nullable VisitMode mode) {
  static final DayFilter ALL = new DayFilter(null, null);
}
