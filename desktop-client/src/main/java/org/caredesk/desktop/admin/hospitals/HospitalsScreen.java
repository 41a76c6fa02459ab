package org.caredesk.desktop.admin.hospitals;

import java.util.List;
import org.caredesk.desktop.admin.frame.Column;
import org.caredesk.desktop.admin.frame.MasterPane;
import org.caredesk.desktop.admin.frame.MasterScreen;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.dto.directory.HospitalOverview;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.identity.Role;

/** Hospitals: a super admin sees all and registers more, a hospital admin sees their own. */
public final class HospitalsScreen extends MasterScreen {

  /** The rail item's id. */
  public static final String SECTION = "places";

  private final WorkplaceContext context;
  private final Texts texts;
  private final boolean mayRegister;
  private final Action add;
  private final HospitalsViewModel model;
  private final HospitalDetail detail;
  private final MasterPane<HospitalOverview, HospitalsViewModel.Segment> pane;

  public HospitalsScreen(WorkplaceContext context) {
    super(context, SECTION);
    this.context = context;
    this.texts = context.texts();
    mayRegister = context.session().me().roles().contains(Role.SUPER_ADMIN);
    add = new Action("places.add", texts.get("places.add"), "fth-plus", "Ctrl+N", this::openNew);
    model =
        new HospitalsViewModel(
            context,
            new MasterViewModel.Words(
                texts.get("places.load-failed"),
                "fth-home",
                texts.get("places.none"),
                texts.get("places.none-words"),
                mayRegister ? add : null));
    detail = new HospitalDetail(context, model, () -> this.pane().takeFocus());
    pane =
        new MasterPane<>(context, model.master(), texts.get("places.title"), columns(), detail)
            .counted(count -> texts.get("places.count", count))
            .exported("hospitals")
            .editBy(detail::beginName);
    if (mayRegister) {
      pane.offer(Buttons.primary(add));
    }
  }

  private List<Column<HospitalOverview>> columns() {
    return List.of(
        Column.name(texts.get("places.column-name"), "name", 3, row -> row.hospital().name()),
        Column.text(
            texts.get("places.column-city"), "city", 2, row -> row.hospital().location().city()),
        Column.text(
            texts.get("places.column-currency"), null, 1.2, row -> row.hospital().currency()),
        Column.figure(
            texts.get("places.column-departments"),
            "departments",
            1.5,
            row -> String.valueOf(row.departments()),
            row -> (long) row.departments()),
        Column.figure(
            texts.get("places.column-doctors"),
            "doctors",
            1.2,
            row -> String.valueOf(row.doctors()),
            row -> (long) row.doctors()));
  }

  private void openNew() {
    new NewHospital(context, this::registered).open();
  }

  private void registered(HospitalResponse made) {
    // What comes next, its departments, is about it.
    context.desk().hospital().show(made);
    context.desk().toasts().done(texts.get("places.added", made.name()));
    model.master().filter().set("");
    model.master().loadAndSelect(made.id());
    pane.takeFocus();
  }

  @Override
  protected MasterPane<HospitalOverview, HospitalsViewModel.Segment> pane() {
    return pane;
  }

  @Override
  protected List<Part> parts() {
    return List.of(detail);
  }

  @Override
  protected List<Action> own() {
    return mayRegister ? List.of(add) : List.of();
  }

  @Override
  protected boolean isOfHospital() {
    return false;
  }
}
