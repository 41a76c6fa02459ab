package org.caredesk.desktop.admin.doctors;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caredesk.desktop.admin.frame.FormSheet;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Languages;
import org.caredesk.desktop.ui.TagField;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.SpecialtyResponse;

/** The sheet in which a super admin changes a doctor's profile. */
final class DoctorChangeSheet {

  private final Texts texts;
  private final DoctorChange change;
  private final Consumer<DoctorResponse> done;
  private final FormSheet sheet;
  private final List<TagField> tags;

  DoctorChangeSheet(
      WorkplaceContext context,
      DoctorResponse doctor,
      List<SpecialtyResponse> catalogue,
      Consumer<DoctorResponse> done) {
    this.texts = context.texts();
    this.change = new DoctorChange(context, doctor);
    this.done = done;
    sheet =
        new FormSheet(
                context,
                change.sending(),
                texts.get("doctors.edit"),
                texts.get("doctors.keep"),
                this::send)
            .explain(doctor.name(), texts.get("doctors.edit-words"));
    sheet.text("name", texts.get("doctors.column-name"), change.name).icon("fth-user");
    Stream<TagField.Option> specialties =
        catalogue.stream().map(each -> new TagField.Option(each.code(), each.name()));
    tags =
        List.of(
            sheet.tags(
                "specialties",
                words("doctors.column-specialties"),
                change.specialties,
                specialties.toList()),
            sheet.tags(
                "qualifications",
                words("doctors.qualifications"),
                change.qualifications,
                List.of()),
            sheet.tags(
                "languages",
                words("doctors.languages"),
                change.languages,
                Languages.options(texts)));
    sheet.text("yearsOfExperience", texts.get("doctors.experience"), change.years);
  }

  private TagField.Words words(String key) {
    return new TagField.Words(
        texts.get(key),
        texts.get("doctors.add"),
        texts.get("doctors.remove"),
        texts.get("ui.tag-none"));
  }

  private void send() {
    tags.forEach(TagField::commit);
    change.send(
        now -> {
          sheet.close();
          done.accept(now);
        });
  }

  void open() {
    sheet.open();
  }
}
