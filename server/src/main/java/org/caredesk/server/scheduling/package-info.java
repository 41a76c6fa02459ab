/**
 * Availability, free slots, holds, appointments. Each package uses those above it only:
 *
 * <ol>
 *   <li>{@code timetable}: working hours on the time line
 *   <li>{@code slots}: what is free, and why not
 *   <li>{@code appointments}: states, who may see and do what
 *   <li>{@code booking}: holding a slot
 *   <li>{@code moves}: what becomes of an appointment
 *   <li>{@code pinboard}: what waits for a new time
 *   <li>{@code series}: visits booked, moved and cancelled together
 *   <li>{@code waitlist}: time that becomes free is offered to who waits for it
 *   <li>{@code slips}: the paper to take home, and arriving with it
 *   <li>{@code calendar}: appointments in other people's calendars
 *   <li>{@code availability}: changing hours
 *   <li>{@code replan}: what is booked with a doctor who is ill goes elsewhere
 *   <li>{@code day}: the day as people read it
 *   <li>{@code web}: over HTTP
 * </ol>
 *
 * {@code persistence} is what the database asks for. Other modules use the types here and those
 * that carry {@code @NamedInterface("contract")}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "directory", "directory :: web", "patients"})
@NullMarked
package org.caredesk.server.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
