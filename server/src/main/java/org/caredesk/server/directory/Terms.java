package org.caredesk.server.directory;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.CancellationPolicy;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.jspecify.annotations.Nullable;

/**
 * All that a booking needs to know about a doctor at a hospital, read in one statement.
 *
 * @param hospitalMark 1 for the hospital registered first, 2 for the next
 * @param allowedSlotMinutes ascending
 * @param visitModes the default first
 * @param doctorShareBasisPoints the doctor's part of the fee in hundredths of a percent
 * @param payAtDesk whether the hospital lets reception confirm unpaid
 * @param cancellation what is kept when the visit does not take place
 */
public record Terms(
    AffiliationId affiliation,
    HospitalId hospital,
    String hospitalName,
    int hospitalMark,
    ZoneId zone,
    DoctorId doctor,
    String doctorName,
    DoctorStatus doctorStatus,
    List<String> specialties,
    List<String> languages,
    DepartmentId department,
    String departmentName,
    Amount fee,
    int slotMinutes,
    List<Integer> allowedSlotMinutes,
    List<VisitMode> visitModes,
    BookingPolicy policy,
    @Nullable String room,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    int leadMinutes,
    int horizonDays,
    boolean retired,
    int doctorShareBasisPoints,
    boolean payAtDesk,
    CancellationPolicy cancellation,
    int version) {

  public Currency currency() {
    return fee.currency();
  }

  /** The same with what was agreed earlier. */
  public Terms with(
      BookingPolicy agreedPolicy,
      int agreedShareBasisPoints,
      CancellationPolicy agreedCancellation) {
    return new Terms(
        affiliation,
        hospital,
        hospitalName,
        hospitalMark,
        zone,
        doctor,
        doctorName,
        doctorStatus,
        specialties,
        languages,
        department,
        departmentName,
        fee,
        slotMinutes,
        allowedSlotMinutes,
        visitModes,
        agreedPolicy,
        room,
        bufferBeforeMinutes,
        bufferAfterMinutes,
        leadMinutes,
        horizonDays,
        retired,
        agreedShareBasisPoints,
        payAtDesk,
        agreedCancellation,
        version);
  }

  /** Whether anybody can be booked with this doctor here at all. */
  public boolean isBookable() {
    return doctorStatus == DoctorStatus.ACTIVE && !retired;
  }
}
