package org.caredesk.dto.directory;

import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * A department in the list of the admin console.
 *
 * @param doctors who work there now
 * @param visits booked in the last full month at the hospital
 * @param typicalFee the middle one of their fees; null where nobody works
 */
public record DepartmentOverview(
    DepartmentResponse department, int doctors, long visits, @Nullable Money typicalFee) {}
