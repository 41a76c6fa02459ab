package org.caredesk.server.directory;

import java.math.BigDecimal;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.jspecify.annotations.Nullable;

/**
 * What a doctor must be like (SPEC A5); null asks for nothing.
 *
 * @param name the beginnings of words of the name, accents and script aside
 * @param minFee in the hospital's currency
 * @param maxFee in the hospital's currency
 * @param language BCP 47 tag
 */
public record DoctorSearch(
    @Nullable String specialty,
    @Nullable HospitalId hospital,
    @Nullable DepartmentId department,
    @Nullable String name,
    @Nullable VisitMode visitMode,
    @Nullable BigDecimal minFee,
    @Nullable BigDecimal maxFee,
    @Nullable String language) {}
