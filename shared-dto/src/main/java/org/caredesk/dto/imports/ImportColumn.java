package org.caredesk.dto.imports;

import java.util.List;

/**
 * A column of a file.
 *
 * @param index its place, from 0
 * @param name as the header has it; may be empty
 * @param samples of what stands in it, a few
 */
public record ImportColumn(int index, String name, List<String> samples) {}
