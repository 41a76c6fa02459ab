package org.caredesk.desktop.reception;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Slips;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CheckInRequest;
import org.caredesk.dto.scheduling.PaymentState;

/** The slips of a {@link FakeServer}: whose they are, by their code as scanned. */
final class FakeSlips implements Slips {
  final Map<String, UUID> printed = new HashMap<>();
  final List<CheckInRequest> requests = new ArrayList<>();

  private final FakeServer server;

  FakeSlips(FakeServer server) {
    this.server = server;
  }

  @Override
  public ResponseBody slip(UUID appointmentId) {
    server.called("slip");
    return ResponseBody.create(page(), MediaType.get("application/pdf"));
  }

  @Override
  public ResponseBody calendar(UUID appointmentId) {
    server.called("calendar");
    return ResponseBody.create(
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", MediaType.get("text/calendar"));
  }

  /** An empty page. */
  static byte[] page() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A5));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public AppointmentResponse checkIn(CheckInRequest request) {
    requests.add(request);
    server.called("checkInWithSlip");
    UUID id = printed.get(request.slipToken());
    if (id == null) {
      throw new ApiException(new ApiProblem.NotFound(FakeServer.problem("slip-not-found", 404)));
    }
    AppointmentResponse in =
        AppointmentCopies.withToken(
            server.desk.move(
                id,
                AppointmentStatus.CHECKED_IN,
                PaymentState.PAID,
                List.of(AppointmentAction.UNDO),
                null),
            "MI-07");
    server.appointments.put(Objects.requireNonNull(id), in);
    return in;
  }
}
