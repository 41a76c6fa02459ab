package org.caredesk.server.directory.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.caredesk.dto.directory.BankDetails;
import org.caredesk.dto.directory.BankDetailsResponse;
import org.caredesk.dto.directory.DoctorPatch;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.server.directory.BankAccounts;
import org.caredesk.server.directory.Doctor;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.directory.EditingProfiles;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.images.PhotoIntake;
import org.caredesk.server.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a doctor's profile has beyond the directory's entry. An applicant has no role yet. */
@RestController
@RequestMapping("/api/v1/doctors/{id}")
class DoctorProfileController {
  private final Doctors doctors;
  private final EditingProfiles profiles;
  private final BankAccounts bankAccounts;
  private final PhotoIntake photos;
  private final DoctorViews views;

  DoctorProfileController(
      Doctors doctors,
      EditingProfiles profiles,
      BankAccounts bankAccounts,
      PhotoIntake photos,
      DoctorViews views) {
    this.doctors = doctors;
    this.profiles = profiles;
    this.bankAccounts = bankAccounts;
    this.photos = photos;
    this.views = views;
  }

  @PatchMapping
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<DoctorResponse> change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody DoctorPatch patch) {
    return answer(actor, profiles.change(actor, new DoctorId(id), IfMatch.version(ifMatch), patch));
  }

  /** The picture itself; its ETag is the doctor's {@code photo}. */
  @GetMapping("/photo")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id) {
    var photo = profiles.photo(actor, new DoctorId(id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(photo.mediaType()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(photo.tag())
        .body(photo.content());
  }

  /** Takes a JPEG or PNG of at most 5 MB as the request's body; the doctor's version goes up. */
  @PutMapping("/photo")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<DoctorResponse> putPhoto(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
      @RequestBody(required = false) byte @Nullable [] content) {
    var doctor = doctors.get(new DoctorId(id));
    profiles.requireMay(actor, doctor);
    var version = IfMatch.version(ifMatch);
    var photo = photos.take(type, content);
    return answer(actor, profiles.putPhoto(actor, doctor.id(), version, photo));
  }

  @DeleteMapping("/photo")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<DoctorResponse> removePhoto(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(actor, profiles.removePhoto(actor, new DoctorId(id), IfMatch.version(ifMatch)));
  }

  @GetMapping("/bank-details")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'DOCTOR')")
  ResponseEntity<BankDetailsResponse> bankDetails(Actor actor, @PathVariable UUID id) {
    return answer(bankAccounts.read(actor, new DoctorId(id)));
  }

  @PutMapping("/bank-details")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'DOCTOR')")
  ResponseEntity<BankDetailsResponse> putBankDetails(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody BankDetails wish) {
    var version = ifMatch == null ? null : (Integer) IfMatch.version(ifMatch);
    return answer(bankAccounts.put(actor, new DoctorId(id), version, wish));
  }

  private ResponseEntity<DoctorResponse> answer(Actor actor, Doctor doctor) {
    return ResponseEntity.ok()
        .eTag(String.valueOf(doctor.version()))
        .body(views.one(actor, doctor));
  }

  private static ResponseEntity<BankDetailsResponse> answer(BankDetailsResponse details) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(String.valueOf(details.version()))
        .body(details);
  }
}
