@NullMarked
package org.caredesk.dto.problem;

import org.jspecify.annotations.NullMarked;
