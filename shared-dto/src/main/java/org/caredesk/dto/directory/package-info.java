@NullMarked
package org.caredesk.dto.directory;

import org.jspecify.annotations.NullMarked;
