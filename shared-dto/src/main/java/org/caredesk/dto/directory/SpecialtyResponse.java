package org.caredesk.dto.directory;

/** One entry of the specialty catalogue, such as {@code CARDIOLOGY}, "Cardiology". */
public record SpecialtyResponse(String code, String name) {}
