package org.caredesk.desktop.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.api.Replans;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanPreviewRequest;
import org.caredesk.dto.scheduling.ReplanPreviewResponse;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Item;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Option;
import org.caredesk.dto.scheduling.ReplanRequest;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a {@link FakeServer}: every confirmed visit is offered a colleague at the same time,
 * the same doctor tomorrow, and the pinboard.
 */
final class FakeReplans implements Replans {
  static final UUID PLAN = SeafaceDay.id("plan");

  final List<ReplanPreviewRequest> asked = new ArrayList<>();
  final List<ReplanRequest> sent = new ArrayList<>();

  private final FakeServer server;

  FakeReplans(FakeServer server) {
    this.server = server;
  }

  @Override
  public ReplanPreviewResponse preview(UUID doctor, ReplanPreviewRequest request) {
    asked.add(request);
    server.called("previewReplan");
    DoctorDay known =
        server.day.doctors().stream()
            .filter(each -> each.doctorId().equals(doctor))
            .findFirst()
            .orElseThrow();
    return new ReplanPreviewResponse(
        doctor,
        known.doctorName(),
        request.hospitalId(),
        SeafaceDay.ZONE.getId(),
        request.from(),
        request.to(),
        server.clock.instant(),
        proposed(known, request),
        List.of());
  }

  private static List<Item> proposed(DoctorDay doctor, ReplanPreviewRequest request) {
    Slot away =
        new Slot(
            request.from().atZone(SeafaceDay.ZONE).toInstant(),
            request.to().atZone(SeafaceDay.ZONE).toInstant());
    return doctor.appointments().stream()
        .filter(each -> each.status() == AppointmentStatus.CONFIRMED)
        .filter(each -> new Slot(each.startsAt(), each.endsAt()).overlaps(away))
        .map(FakeReplans::proposed)
        .toList();
  }

  private static Item proposed(DayAppointment visit) {
    return new Item(
        visit.id(),
        visit.version(),
        visit.number(),
        visit.status(),
        Objects.requireNonNull(visit.patientId()),
        Objects.requireNonNull(visit.patientName()),
        "+91 98200 41763",
        false,
        visit.startsAt(),
        visit.endsAt(),
        List.of(
            new Option(
                ReplanChoice.COLLEAGUE,
                SeafaceDay.id("at Dr. Rohan Mehta"),
                "Dr. Rohan Mehta",
                visit.startsAt()),
            new Option(
                ReplanChoice.SAME_DOCTOR,
                SeafaceDay.id("at Dr. Ananya Deshpande"),
                "Dr. Ananya Deshpande",
                visit.startsAt().plusSeconds(86_400)),
            new Option(ReplanChoice.PINBOARD, null, null, null)));
  }

  @Override
  public ReplanResponse carryOut(UUID doctor, ReplanRequest request, IdempotencyKey key) {
    sent.add(request);
    server.called("carryOutReplan");
    return made(null);
  }

  private ReplanResponse made(@Nullable Instant reversedAt) {
    ReplanRequest request = sent.getLast();
    return new ReplanResponse(
        PLAN,
        SeafaceDay.id("Dr. Ananya Deshpande"),
        "Dr. Ananya Deshpande",
        request.hospitalId(),
        "Seaface Hospital",
        SeafaceDay.ZONE.getId(),
        request.from(),
        request.to(),
        request.reason(),
        server.clock.instant(),
        "Sunita Kamble",
        reversedAt == null ? server.clock.instant().plusSeconds(600) : null,
        reversedAt,
        request.items().stream().map(FakeReplans::told).toList());
  }

  private static ReplanResponse.Item told(ReplanRequest.Item item) {
    return new ReplanResponse.Item(
        item.appointmentId(),
        "AP-2026-004698",
        "Gurpreet Kaur",
        "+91 98200 41763",
        false,
        item.choice(),
        SeafaceDay.at("12:00"),
        "Dr. Rohan Mehta",
        item.startsAt());
  }

  @Override
  public ReplanResponse takeBack(UUID id) {
    server.called("takeBackReplan");
    return made(server.clock.instant());
  }

  @Override
  public ResponseBody callList(UUID id, boolean all) {
    server.called(all ? "callListOfAll" : "callList");
    return ResponseBody.create(FakeSlips.page(), MediaType.get("application/pdf"));
  }
}
