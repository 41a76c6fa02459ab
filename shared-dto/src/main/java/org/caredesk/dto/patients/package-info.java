@NullMarked
package org.caredesk.dto.patients;

import org.jspecify.annotations.NullMarked;
