package org.caredesk.dto.directory;

import java.util.UUID;

/**
 * Which photo a doctor has.
 *
 * @param photo names the present photo, and changes with it, as in {@link DoctorResponse}
 */
public record DoctorPhotoRef(UUID doctorId, String photo) {}
