package org.caredesk.desktop.api;

/** The server's resources; in tests each part is a fake of its interface. */
public record Api(
    Identity identity,
    Hospitals hospitals,
    Doctors doctors,
    Patients patients,
    Appointments appointments,
    DoctorDays doctorDays,
    Availability availability,
    Notifications notifications,
    DoctorProfiles doctorProfiles,
    Slips slips,
    CalendarFeeds calendarFeeds,
    AppointmentSeries series,
    Replans replans,
    WaitLists waitLists,
    Administration administration,
    Staff staff,
    AuditTrail auditTrail,
    Reports reports,
    Feedback feedback,
    FigureImports figureImports) {}
