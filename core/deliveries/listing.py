"""List the deliveries that readers may see, and what is wrong with the others."""

from dataclasses import replace

from core.address import Location
from core.deliveries import files
from core.deliveries.files import fault_of
from core.deliveries.register import FOLDER, LIST, RegisterError, read_register
from core.deliveries.store import Delivery, DeliveryError, read_delivery


def list_deliveries(root: Location) -> tuple[list[Delivery], list[DeliveryError]]:
    """List the sound deliveries below `root`, and what is wrong with the others.

    Those that were published come first; of these the replaced ones too, the withdrawn ones not.
    """
    sound: list[Delivery] = []
    broken: list[DeliveryError] = []
    try:
        placed = [each for each in files.folders(root) if each.name != FOLDER]
        versions = [one for one in read_register(root).versions if one.state != "withdrawn"]
    except OSError as wrong:
        return [], [DeliveryError(root.name, "", fault_of(wrong))]
    except RegisterError as damaged:
        versions = []
        fault = "unreadable" if damaged.trouble == "register" else damaged.trouble
        broken.append(DeliveryError(FOLDER, LIST, fault, str(damaged)))
    shown = {one.line: one.id for one in versions if one.state == "shown"}
    instead = {one.id: shown[one.line] for one in versions if one.state == "replaced"}
    known = {one.tag: one.checksum for one in versions}
    for folder in (*(root / FOLDER / one.id for one in versions), *placed):
        try:
            delivery = read_delivery(folder, known)
        except DeliveryError as wrong:
            broken.append(wrong)
        else:
            sound.append(replace(delivery, replaced_by=instead.get(delivery.id, "")))
    return sorted(sound, key=lambda delivery: (delivery.example, delivery.id)), broken
