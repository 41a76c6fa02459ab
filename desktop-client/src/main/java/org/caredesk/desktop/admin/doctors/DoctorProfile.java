package org.caredesk.desktop.admin.doctors;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.admin.frame.Facts;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Languages;
import org.caredesk.desktop.ui.RatingStars;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorResponse;
import org.jspecify.annotations.Nullable;

/** What is known of a doctor, and where they work. */
final class DoctorProfile extends VBox {

  private final WorkplaceContext context;
  private final Texts texts;

  DoctorProfile(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    getStyleClass().add("master-section");
  }

  void show(DoctorResponse doctor) {
    Facts facts = new Facts().add(texts.get("doctors.rating"), rating(doctor));
    fact(facts, "doctors.qualifications", String.join(", ", doctor.qualifications()));
    fact(
        facts,
        "doctors.languages",
        doctor.languages().stream()
            .map(tag -> Languages.name(texts, tag))
            .collect(Collectors.joining(", ")));
    fact(facts, "doctors.experience", texts.get("doctors.years", doctor.yearsOfExperience()));
    fact(facts, "doctors.joined", context.formats().date(doctor.dateJoined()));
    fact(facts, "doctors.email", doctor.email());
    fact(facts, "doctors.phone", doctor.phone());
    fact(facts, "doctors.address", doctor.clinicAddress());
    fact(facts, "doctors.bio", doctor.bio());
    VBox places = new VBox();
    places.getStyleClass().add("doctor-places");
    doctor.affiliations().forEach(each -> places.getChildren().add(place(each)));
    if (doctor.affiliations().isEmpty()) {
      Label none = new Label(texts.get("doctors.works-nowhere"));
      none.getStyleClass().add("cd-secondary");
      none.setWrapText(true);
      places.getChildren().add(none);
    }
    Label title = new Label(texts.get("doctors.works-at"));
    title.getStyleClass().add("cd-strong");
    getChildren().setAll(facts, title, places);
  }

  /** Stars only where an average says something; how many rated says how much it says. */
  private Node rating(DoctorResponse doctor) {
    Label count = new Label(texts.get("doctors.ratings", doctor.ratings()));
    count.getStyleClass().add("cd-secondary");
    Double average = doctor.averageRating();
    HBox line = new WrappingBar(count);
    if (average != null) {
      Label figure = new Label(String.format(texts.locale(), "%.1f", average));
      figure.getStyleClass().add("cd-strong");
      line.getChildren().addAll(0, List.of(new RatingStars(texts, average), figure));
    }
    line.getStyleClass().addAll("rating-line", "facts-value");
    return line;
  }

  private void fact(Facts facts, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(texts.get(key), value);
    }
  }

  private Node place(AffiliationResponse each) {
    Label where =
        Scripts.dress(
            new Label(texts.get("doctors.place", each.hospitalName(), each.departmentName())));
    HBox.setHgrow(where, Priority.ALWAYS);
    where.setMaxWidth(Double.MAX_VALUE);
    where.setWrapText(true);
    Label fee = new Label(context.formats().money(each.consultationFee()));
    fee.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(where, fee);
    line.getStyleClass().add("staff-head");
    return line;
  }
}
