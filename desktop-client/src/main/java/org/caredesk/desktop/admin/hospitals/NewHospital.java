package org.caredesk.desktop.admin.hospitals;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.admin.frame.FormSheet;
import org.caredesk.desktop.admin.frame.Sending;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.directory.Contact;
import org.caredesk.dto.directory.HospitalRequest;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The sheet in which a super admin registers a hospital. */
final class NewHospital {

  private final WorkplaceContext context;
  private final Consumer<HospitalResponse> done;
  private final Sending sending;
  private final FormSheet sheet;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty line1 = new SimpleStringProperty("");
  private final StringProperty postalCode = new SimpleStringProperty("");
  private final StringProperty city = new SimpleStringProperty("");
  private final StringProperty country = new SimpleStringProperty("");
  private final StringProperty zone = new SimpleStringProperty("");
  private final StringProperty currency = new SimpleStringProperty("");
  private final StringProperty phone = new SimpleStringProperty("");
  private final StringProperty email = new SimpleStringProperty("");

  NewHospital(WorkplaceContext context, Consumer<HospitalResponse> done) {
    this.context = context;
    this.done = done;
    this.sending = new Sending(context);
    Texts texts = context.texts();
    // Zone and currency are not filled in: a wrong one could never be put right.
    sheet =
        new FormSheet(
                context, sending, texts.get("places.add"), texts.get("places.register"), this::send)
            .explain(texts.get("places.add"), texts.get("places.add-words"));
    sheet.text("name", texts.get("places.field.NAME"), name).icon("fth-home");
    sheet.text("location.line1", texts.get("places.field.LINE1"), line1).icon("fth-map-pin");
    sheet.pair(
        "location.postalCode",
        FormSheet.field(texts.get("places.field.POSTAL_CODE"), postalCode),
        "location.city",
        FormSheet.field(texts.get("places.field.CITY"), city));
    sheet.text("location.country", texts.get("places.field.COUNTRY"), country).icon("fth-globe");
    sheet.pair(
        "timeZone",
        FormSheet.field(texts.get("places.zone"), zone).hint(texts.get("places.zone-hint")),
        "currency",
        FormSheet.field(texts.get("places.currency"), currency)
            .hint(texts.get("places.currency-hint")));
    sheet.pair(
        "contact.phone",
        FormSheet.field(texts.get("places.field.PHONE"), phone),
        "contact.email",
        FormSheet.field(texts.get("places.field.EMAIL"), email));
  }

  void open() {
    sheet.open();
  }

  private void send() {
    HospitalRequest request =
        new HospitalRequest(
            name.get().strip(),
            new Location(
                line1.get().strip(),
                null,
                orNull(postalCode),
                city.get().strip(),
                null,
                country.get().strip()),
            zone.get().strip(),
            currency.get().strip().toUpperCase(java.util.Locale.ROOT),
            new Contact(orNull(phone), orNull(email), null));
    sending.send(
        wrong(),
        () -> context.session().api().administration().register(request),
        (HospitalResponse made) -> {
          sheet.close();
          done.accept(made);
        });
  }

  private List<Violation> wrong() {
    return Map.of(
            "name", name,
            "location.line1", line1,
            "location.city", city,
            "location.country", country,
            "timeZone", zone,
            "currency", currency)
        .entrySet()
        .stream()
        .filter(field -> field.getValue().get().isBlank())
        .map(field -> new Violation(field.getKey(), "required", ""))
        .toList();
  }

  private static @Nullable String orNull(StringProperty typed) {
    return typed.get().isBlank() ? null : typed.get().strip();
  }
}
