package org.caredesk.dto.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hospital; see {@link HospitalRequest} and {@link HospitalPatch} for the fields. */
public record HospitalResponse(
    UUID id,
    String name,
    Location location,
    String timeZone,
    String currency,
    @Nullable Contact contact,
    int doctorShareBasisPoints,
    boolean payAtDesk,
    boolean doubleBooking,
    CancellationPolicy cancellation,
    int version,
    List<DirectoryAction> allowedActions) {

  /** Of one with the usual terms of cancelling. */
  public HospitalResponse(
      UUID id,
      String name,
      Location location,
      String timeZone,
      String currency,
      @Nullable Contact contact,
      int doctorShareBasisPoints,
      boolean payAtDesk,
      int version,
      List<DirectoryAction> allowedActions) {
    this(
        id,
        name,
        location,
        timeZone,
        currency,
        contact,
        doctorShareBasisPoints,
        payAtDesk,
        false,
        CancellationPolicy.USUAL,
        version,
        allowedActions);
  }
}
